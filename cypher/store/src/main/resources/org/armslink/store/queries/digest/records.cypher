// Records in order of their keys, a page at a time.
// in:    $after STRING (Record.key of the last one read)   $limit INTEGER
// out:   key, labels, properties, stands       one row per record
// index: record_key (V001)
MATCH (n:Record)
WHERE n.key > $after
RETURN n.key AS key, labels(n) AS labels, properties(n) AS properties, n.status <> 'withdrawn' AS stands
ORDER BY key
LIMIT $limit
