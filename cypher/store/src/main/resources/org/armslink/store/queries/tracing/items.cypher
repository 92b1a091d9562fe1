// Items that were seized, found or surrendered, each with its seizure, its place and the firearm that it is. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   held (the seizure), countries (each code), thing (the item), firearm (its key and sight, may be null), during (the operation, may be null)       one row per item and firearm
// index: none
// scan:  seizures; a yearly return is about all of them
MATCH (seizure:Seizure)<-[part:PART_OF]-(item:SeizureItem)
WHERE seizure.sight IN $sights AND seizure.status <> 'withdrawn' AND part.sight IN $sights AND part.status <> 'withdrawn'
  AND item.sight IN $sights AND item.status <> 'withdrawn'
OPTIONAL CALL (item) {
  MATCH (item)-[is:IS]->(gun:Firearm)
  WHERE is.sight IN $sights AND is.status <> 'withdrawn' AND gun.sight IN $sights AND gun.status <> 'withdrawn'
  RETURN gun
}
OPTIONAL CALL (seizure) {
  MATCH (seizure)-[within:DURING]->(operation:Operation)
  WHERE within.sight IN $sights AND within.status <> 'withdrawn' AND operation.sight IN $sights AND operation.status <> 'withdrawn'
  RETURN properties(operation) AS during
  ORDER BY operation.key
  LIMIT 1
}
RETURN properties(seizure) AS held,
  COLLECT {
    MATCH (seizure)-[at:AT]->(place:Record)
    WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND place.sight IN $sights AND place.status <> 'withdrawn'
      AND place.country IS NOT NULL
    RETURN DISTINCT place.country AS code ORDER BY code
  } AS countries, properties(item) AS thing, gun {.key, .sight} AS firearm, during
ORDER BY held.key, thing.key, firearm.key
LIMIT $limit
