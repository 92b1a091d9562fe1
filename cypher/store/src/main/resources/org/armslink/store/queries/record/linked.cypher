// The links of some types that a record has, each with the record at its other end.
// in:    $key STRING (Record.key)   $types LIST<STRING>   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   type, from, to, properties, labels, other (properties of the record at the other end)       one row per link
// index: record_key (V001)
MATCH (a:Record {key: $key})
WHERE a.sight IN $sights
MATCH (a)-[r]-(b:Record)
WHERE r.sight IN $sights AND b.sight IN $sights AND type(r) IN $types
RETURN type(r) AS type, startNode(r).key AS from, endNode(r).key AS to, properties(r) AS properties,
  labels(b) AS labels, properties(b) AS other
ORDER BY type, r.relKey
LIMIT $limit
