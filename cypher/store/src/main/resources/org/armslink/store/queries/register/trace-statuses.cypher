// How many trace requests there are of each status. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)
// out:   kind (empty where no status is said), records       one row per status that there is
// index: none
// scan:  all trace requests, which are what is counted
MATCH (n:TraceRequest)
WHERE n.sight IN $sights AND n.status <> 'withdrawn'
RETURN coalesce(n.requestStatus, '') AS kind, count(*) AS records
ORDER BY kind
