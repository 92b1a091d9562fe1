// The links among some records.
// in:    $keys LIST<STRING> (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
// out:   type, from, to, properties       one row per link
// index: record_key (V001)
UNWIND $keys AS key
MATCH (a:Record {key: key})
WHERE a.sight IN $sights
MATCH (a)-[r]->(b:Record)
WHERE r.sight IN $sights AND b.sight IN $sights AND b.key IN $keys
RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
ORDER BY r.relKey, type
