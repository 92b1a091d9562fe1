// The link between two neighbours on a path: of several, the first by type and key.
// in:    $steps LIST<LIST<STRING>> (two Record.key each)   $sights LIST<INTEGER> (what the viewer may see)
// out:   type, from, to, properties       one row per step
// index: record_key (V001)
UNWIND $steps AS step
MATCH (a:Record {key: step[0]})
MATCH (b:Record {key: step[1]})
WHERE a.sight IN $sights AND b.sight IN $sights
MATCH (a)-[r]-(b)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND NOT type(r) IN ['NOT_SAME_AS', 'UNSURE_SAME_AS']
WITH step, r
ORDER BY type(r), r.relKey
WITH step, head(collect(r)) AS r
RETURN type(r) AS type, startNode(r).key AS from, endNode(r).key AS to, properties(r) AS properties
