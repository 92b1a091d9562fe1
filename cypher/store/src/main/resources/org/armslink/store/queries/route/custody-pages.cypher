// Custody events in order of their keys, a page at a time, each with its firearm, place and parties. What is withdrawn is left out.
// in:    $after STRING (Record.key of the last one read)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   properties, firearm, place, parties, cases       one row per event; firearm or place is null where it may not be seen
// index: record_key (V001)
MATCH (event:Record)
WHERE event.key > $after AND event:CustodyEvent AND event.sight IN $sights AND event.status <> 'withdrawn'
WITH event
ORDER BY event.key
LIMIT $limit
OPTIONAL CALL (event) {
  MATCH (event)-[of:OF]->(gun:Firearm)
  WHERE of.sight IN $sights AND of.status <> 'withdrawn' AND gun.sight IN $sights
  RETURN gun.key AS firearm
  ORDER BY of.relKey
  LIMIT 1
}
OPTIONAL CALL (event) {
  MATCH (event)-[at:AT]->(location:Record)
  WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND location.sight IN $sights
  RETURN properties(location) AS place
  ORDER BY at.relKey
  LIMIT 1
}
RETURN properties(event) AS properties, firearm, place,
  [(event)-[p:FROM_PARTY|TO_PARTY]->(party:Record) WHERE p.sight IN $sights AND p.status <> 'withdrawn' AND party.sight IN $sights | [party.key, party:Person]] AS parties,
  [(event)-[w:WITHIN]->(file:Case) WHERE w.sight IN $sights AND w.status <> 'withdrawn' AND file.sight IN $sights | file.key] AS cases
ORDER BY event.key
