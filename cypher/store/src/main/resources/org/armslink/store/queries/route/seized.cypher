// Items of seizures, and the firearm that an item is, if that is known.
// in:    $from INTEGER, $to INTEGER (seconds, half-open)   $sights LIST<INTEGER> (what the viewer may see)
// out:   seizure, item, firearm, validFrom, validTo       one row per item and firearm; firearm may be null
// index: seizure_from (V002)
MATCH (seizure:Seizure)
WHERE seizure.validFrom < $to AND seizure.validTo > $from AND seizure.sight IN $sights
MATCH (seizure)<-[part:PART_OF]-(item:SeizureItem)
WHERE part.sight IN $sights AND item.sight IN $sights
OPTIONAL MATCH (item)-[is:IS]->(gun:Firearm)
WHERE is.sight IN $sights AND gun.sight IN $sights
RETURN seizure.key AS seizure, item.key AS item, gun.key AS firearm, seizure.validFrom AS validFrom, seizure.validTo AS validTo
ORDER BY seizure, item, firearm
