// Firearms sold in one country and found in another afterwards, of which no leg is known. For a comparison of speed.
// in:    $from STRING, $to STRING (country codes)
// out:   ways, things       one row
MATCH (:Location {country: $to})<-[:AT]-(find:CustodyEvent)-[:OF]->(gun:Firearm)<-[:OF]-(sale:CustodyEvent {kind: 'sold'})-[:AT]->(:Location {country: $from})
WHERE find.kind IN ['recovered', 'seized'] AND sale.validFrom < find.validTo AND NOT EXISTS { (gun)<-[:CARRIED]-(:RouteLeg) }
RETURN count(*) AS ways, count(DISTINCT gun) AS things
