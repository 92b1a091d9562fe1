// What a page of records can be told into groups by: in columns.
// in:    $from INTEGER, $to INTEGER (internal ids, both inclusive)   $labels LIST<STRING> (only these)
//        $sights LIST<INTEGER> (what the viewer may see)
// out:   keys, sights, nationalities, kinds, countries (those of the places it is linked to, each once)       one row of lists
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (n:Record)
WHERE id(n) = i AND n.sight IN $sights AND n.status <> 'withdrawn' AND any(label IN labels(n) WHERE label IN $labels)
OPTIONAL MATCH (n)-[at:LOCATED_IN|AT]->(place:Location)
WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND place.sight IN $sights AND place.status <> 'withdrawn'
WITH n, collect(DISTINCT place.country) AS countries
RETURN collect(n.key) AS keys, collect(n.sight) AS sights, collect(coalesce(n.nationality, '')) AS nationalities,
  collect(coalesce(n.kind, '')) AS kinds, collect(countries) AS countries
