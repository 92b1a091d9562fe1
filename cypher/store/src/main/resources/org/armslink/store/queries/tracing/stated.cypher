// Days from sale to crime as sources state them, each with its custody event and firearm. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   event, firearm, days       one row per event and firearm
// index: none
// scan:  custody events; few sources state days, and a statistic is about all of them
MATCH (event:CustodyEvent)-[of:OF]->(gun:Firearm)
WHERE event.statedDays IS NOT NULL AND event.sight IN $sights AND event.status <> 'withdrawn'
  AND of.sight IN $sights AND of.status <> 'withdrawn' AND gun.sight IN $sights AND gun.status <> 'withdrawn'
RETURN event.key AS event, gun.key AS firearm, event.statedDays AS days
ORDER BY event, firearm
LIMIT $limit
