// Titles and origins of documents.
// in:    $keys LIST<STRING> (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
// out:   key, title, origin       one row per document that is there and may be seen
// index: record_key (V001)
UNWIND $keys AS key
MATCH (d:Record {key: key})
WHERE d.sight IN $sights AND d:Document
RETURN key, coalesce(d.title, d.caption) AS title, coalesce(d.origin, '') AS origin
