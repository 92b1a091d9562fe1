// Custody events that touch a window, each with its firearm, its place and its parties. What is withdrawn is left out.
// in:    $from INTEGER, $to INTEGER (seconds, half-open)   $sights LIST<INTEGER> (what the viewer may see)
// out:   properties, firearm, place, parties, cases       one row per event whose firearm and place may be seen
// index: custody_event_from (V002)
MATCH (event:CustodyEvent)
WHERE event.validFrom < $to AND event.validTo > $from AND event.sight IN $sights AND event.status <> 'withdrawn'
CALL (event) {
  MATCH (event)-[of:OF]->(gun:Firearm)
  WHERE of.sight IN $sights AND of.status <> 'withdrawn' AND gun.sight IN $sights
  RETURN gun.key AS firearm
  ORDER BY of.relKey
  LIMIT 1
}
CALL (event) {
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
