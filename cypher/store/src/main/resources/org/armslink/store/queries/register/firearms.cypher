// Firearms said to be lost, stolen or the like, newest first, a page at a time. What is withdrawn is left out.
// in:    $kinds LIST<STRING> (of Firearm.circulation)   $sights LIST<INTEGER> (what the viewer may see)   $offset INTEGER   $limit INTEGER
// out:   labels, properties       one row per record
// index: firearm_circulation (V005)
// scan:  as of an earlier day, all firearms: what they were then stands in no index
MATCH (n:Firearm)
WHERE n.circulation IN $kinds AND n.sight IN $sights AND n.status <> 'withdrawn'
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.validFrom DESC, n.key
SKIP $offset
LIMIT $limit
