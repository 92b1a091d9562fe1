// How many firearms are said to be lost, stolen or the like. What is withdrawn is left out.
// in:    $kinds LIST<STRING> (of Firearm.circulation)   $sights LIST<INTEGER> (what the viewer may see)
// out:   kind, records       one row per kind that there is
// index: firearm_circulation (V005)
// scan:  as of an earlier day, all firearms: what they were then stands in no index
MATCH (n:Firearm)
WHERE n.circulation IN $kinds AND n.sight IN $sights AND n.status <> 'withdrawn'
RETURN n.circulation AS kind, count(*) AS records
ORDER BY kind
