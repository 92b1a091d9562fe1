// Aggregate flows between areas, largest first. What is withdrawn is left out.
// in:    $firstYear INTEGER, $lastYear INTEGER (inclusive)   $source STRING, $target STRING (names in lower case, or empty for all)
//        $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   type, from, to, properties, source, target       one row per aggregate claim
// index: traced_to_year (V001)
MATCH (a:Location)-[flow:TRACED_TO]->(b:Location)
WHERE flow.year >= $firstYear AND flow.year <= $lastYear
  AND flow.status <> 'withdrawn' AND flow.sight IN $sights AND a.sight IN $sights AND b.sight IN $sights
  AND ($source = '' OR toLower(a.name) = $source) AND ($target = '' OR toLower(b.name) = $target)
RETURN type(flow) AS type, a.key AS from, b.key AS to, properties(flow) AS properties,
  properties(a) AS source, properties(b) AS target
ORDER BY flow.firearms DESC, a.name, b.name, flow.year, flow.relKey
LIMIT $limit
