// Operations, newest first, a page at a time. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $offset INTEGER   $limit INTEGER
// out:   labels, properties       one row per record
// index: none
// scan:  all operations, which are what is listed
MATCH (n:Operation)
WHERE n.sight IN $sights AND n.status <> 'withdrawn'
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.validFrom DESC, n.key
SKIP $offset
LIMIT $limit
