// Custody events in order of their keys, a page at a time, each with its firearm, place and parties. What is withdrawn is left out.
// in:    $after STRING (Record.key of the last one read)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   properties, gun, place (may be null), givers, takers       one row per event; gun is null where its firearm may not be seen
// index: record_key (V001)
MATCH (event:Record)
WHERE event.key > $after AND event:CustodyEvent AND event.sight IN $sights AND event.status <> 'withdrawn'
WITH event
ORDER BY event.key
LIMIT $limit
OPTIONAL CALL (event) {
  MATCH (event)-[of:OF]->(firearm:Firearm)
  WHERE of.sight IN $sights AND of.status <> 'withdrawn' AND firearm.sight IN $sights AND firearm.status <> 'withdrawn'
  RETURN properties(firearm) AS gun
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
RETURN properties(event) AS properties, gun, place,
  [(event)-[f:FROM_PARTY]->(giver:Record) WHERE f.sight IN $sights AND f.status <> 'withdrawn' AND giver.sight IN $sights | giver.key] AS givers,
  [(event)-[t:TO_PARTY]->(taker:Record) WHERE t.sight IN $sights AND t.status <> 'withdrawn' AND taker.sight IN $sights | taker.key] AS takers
ORDER BY event.key
