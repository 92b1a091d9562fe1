// Trace requests of a status, or all, newest first, a page at a time. What is withdrawn is left out.
// in:    $kind STRING (of TraceRequest.requestStatus; empty for all)   $sights LIST<INTEGER> (what the viewer may see)   $offset INTEGER   $limit INTEGER
// out:   labels, properties       one row per record
// index: none
// scan:  all trace requests, which are what is listed
MATCH (n:TraceRequest)
WHERE n.sight IN $sights AND n.status <> 'withdrawn' AND ($kind = '' OR n.requestStatus = $kind)
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.validFrom DESC, n.key
SKIP $offset
LIMIT $limit
