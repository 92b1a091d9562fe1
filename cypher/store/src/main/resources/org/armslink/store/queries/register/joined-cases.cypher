// Examiners' hits and the cases that they join. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   hit (Record.key), labels, properties (of the case)       one row per hit and case
// index: none
// scan:  all hits, which are what the chains are made of
MATCH (h:BallisticHit)
WHERE h.sight IN $sights AND h.status <> 'withdrawn'
MATCH (h)-[r:LINKS]->(c:Case)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND c.sight IN $sights AND c.status <> 'withdrawn'
RETURN h.key AS hit, labels(c) AS labels, properties(c) AS properties
ORDER BY hit, c.key
LIMIT $limit
