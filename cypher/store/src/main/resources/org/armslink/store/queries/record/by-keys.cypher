// Records by their keys.
// in:    $keys LIST<STRING> (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
// out:   labels, properties       one row per record that is there and may be seen
// index: record_key (V001)
UNWIND $keys AS key
MATCH (n:Record {key: key})
WHERE n.sight IN $sights
RETURN labels(n) AS labels, properties(n) AS properties
