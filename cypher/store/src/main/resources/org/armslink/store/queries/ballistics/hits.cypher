// Examiners' hits with the cases that they link, each with its place, and the firearms found to have fired what was compared.
// in:    $sights LIST<INTEGER> (what the viewer may see)
// out:   properties, case, place, firearms       one row per hit and case whose place may be seen
// index: none
// scan:  all hits, of which there are as many as examiners confirmed
MATCH (hit:BallisticHit)
WHERE hit.sight IN $sights AND hit.status <> 'withdrawn'
MATCH (hit)-[links:LINKS]->(file:Case)
WHERE links.sight IN $sights AND links.status <> 'withdrawn' AND file.sight IN $sights AND file.status <> 'withdrawn'
CALL (file) {
  MATCH (file)-[at:AT]->(location:Record)
  WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND location.sight IN $sights
  RETURN properties(location) AS place
  ORDER BY at.relKey
  LIMIT 1
}
RETURN properties(hit) AS properties, properties(file) AS case, place,
  [(hit)-[c:CONFIRMS]->(lead:Correlation)-[b:BETWEEN]->(x:Exhibit)-[f:FIRED_BY]->(gun:Firearm) WHERE c.sight IN $sights AND c.status <> 'withdrawn' AND lead.sight IN $sights AND lead.status <> 'withdrawn' AND b.sight IN $sights AND b.status <> 'withdrawn' AND x.sight IN $sights AND x.status <> 'withdrawn' AND f.sight IN $sights AND f.status <> 'withdrawn' AND gun.sight IN $sights | gun.key]
  + [(hit)-[c:CONFIRMS]->(lead:Correlation)-[b:BETWEEN]->(i:Acquisition)-[o:IMAGE_OF]->(x:Exhibit)-[f:FIRED_BY]->(gun:Firearm) WHERE c.sight IN $sights AND c.status <> 'withdrawn' AND lead.sight IN $sights AND lead.status <> 'withdrawn' AND b.sight IN $sights AND b.status <> 'withdrawn' AND i.sight IN $sights AND i.status <> 'withdrawn' AND o.sight IN $sights AND o.status <> 'withdrawn' AND x.sight IN $sights AND x.status <> 'withdrawn' AND f.sight IN $sights AND f.status <> 'withdrawn' AND gun.sight IN $sights | gun.key] AS firearms
ORDER BY hit.key, file.key
