// Items of seizures, and the firearm that an item is, if that is known. What is withdrawn is left out.
// in:    $from INTEGER, $to INTEGER (seconds, half-open)   $sights LIST<INTEGER> (what the viewer may see)
// out:   seizure, item, firearm, validFrom, validTo, document       one row per item and firearm; firearm may be null
// index: seizure_from (V002)
MATCH (seizure:Seizure)
WHERE seizure.validFrom < $to AND seizure.validTo > $from AND seizure.sight IN $sights AND seizure.status <> 'withdrawn'
MATCH (seizure)<-[part:PART_OF]-(item:SeizureItem)
WHERE part.sight IN $sights AND part.status <> 'withdrawn' AND item.sight IN $sights AND item.status <> 'withdrawn'
OPTIONAL MATCH (item)-[is:IS]->(gun:Firearm)
WHERE is.sight IN $sights AND is.status <> 'withdrawn' AND gun.sight IN $sights
RETURN seizure.key AS seizure, item.key AS item, gun.key AS firearm, seizure.validFrom AS validFrom, seizure.validTo AS validTo, seizure.document AS document
ORDER BY seizure, item, firearm
