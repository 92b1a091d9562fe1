// Decisions that two records are of one thing, are not, or cannot be told; those whose two records stand.
// in:    $sights LIST<INTEGER> (what the viewer may see)
// out:   from, to, decision       one row per decision
// index: none
// scan:  the links of these three types, which are as many as were decided
MATCH (a:Record)-[r:SAME_AS|NOT_SAME_AS|UNSURE_SAME_AS]->(b:Record)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND a.sight IN $sights AND a.status <> 'withdrawn'
  AND b.sight IN $sights AND b.status <> 'withdrawn'
RETURN a.key AS from, b.key AS to, type(r) AS decision
ORDER BY from, to, decision
