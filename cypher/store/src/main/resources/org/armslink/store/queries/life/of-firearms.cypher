// Custody events of some firearms, each with its place and parties. What is withdrawn is left out.
// in:    $keys LIST<STRING> (Record.key of firearms)   $sights LIST<INTEGER> (what the viewer may see)
// out:   properties, gun, place (may be null), givers, takers       one row per firearm and event
// index: record_key (V001)
UNWIND $keys AS key
MATCH (firearm:Record {key: key})<-[of:OF]-(event:CustodyEvent)
WHERE firearm:Firearm AND firearm.sight IN $sights AND firearm.status <> 'withdrawn' AND of.sight IN $sights AND of.status <> 'withdrawn'
  AND event.sight IN $sights AND event.status <> 'withdrawn'
OPTIONAL CALL (event) {
  MATCH (event)-[at:AT]->(location:Record)
  WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND location.sight IN $sights
  RETURN properties(location) AS place
  ORDER BY at.relKey
  LIMIT 1
}
RETURN properties(event) AS properties, properties(firearm) AS gun, place,
  [(event)-[f:FROM_PARTY]->(giver:Record) WHERE f.sight IN $sights AND f.status <> 'withdrawn' AND giver.sight IN $sights | giver.key] AS givers,
  [(event)-[t:TO_PARTY]->(taker:Record) WHERE t.sight IN $sights AND t.status <> 'withdrawn' AND taker.sight IN $sights | taker.key] AS takers
ORDER BY event.key, firearm.key
