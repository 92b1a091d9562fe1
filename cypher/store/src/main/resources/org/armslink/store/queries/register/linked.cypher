// The links of some types that records have, each with the record at its other end. What is withdrawn is left out.
// in:    $keys LIST<STRING> (Record.key)   $types LIST<STRING>   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   of (Record.key), type, labels, properties (of the record at the other end)       one row per link
// index: record_key (V001)
UNWIND $keys AS key
MATCH (a:Record {key: key})
WHERE a.sight IN $sights
MATCH (a)-[r]-(b:Record)
WHERE type(r) IN $types AND r.sight IN $sights AND r.status <> 'withdrawn' AND b.sight IN $sights AND b.status <> 'withdrawn'
RETURN key AS of, type(r) AS type, labels(b) AS labels, properties(b) AS properties
ORDER BY of, type, b.key, r.relKey
LIMIT $limit
