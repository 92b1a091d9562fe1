// Route legs that touch a window, each with its two ends, what it carried and by whom. What is withdrawn is left out.
// in:    $from INTEGER, $to INTEGER (seconds, half-open)   $sights LIST<INTEGER> (what the viewer may see)
// out:   properties, departs, arrives, cargo, carriers, borders       one row per leg whose two ends may be seen
// index: route_leg_from (V002)
MATCH (leg:RouteLeg)
WHERE leg.validFrom < $to AND leg.validTo > $from AND leg.sight IN $sights AND leg.status <> 'withdrawn'
CALL (leg) {
  MATCH (leg)-[d:DEPARTS]->(place:Record)
  WHERE d.sight IN $sights AND d.status <> 'withdrawn' AND place.sight IN $sights
  RETURN properties(place) AS departs
  ORDER BY d.relKey
  LIMIT 1
}
CALL (leg) {
  MATCH (leg)-[a:ARRIVES]->(place:Record)
  WHERE a.sight IN $sights AND a.status <> 'withdrawn' AND place.sight IN $sights
  RETURN properties(place) AS arrives
  ORDER BY a.relKey
  LIMIT 1
}
RETURN properties(leg) AS properties, departs, arrives,
  [(leg)-[c:CARRIED]->(thing:Record) WHERE c.sight IN $sights AND c.status <> 'withdrawn' AND thing.sight IN $sights | [thing.key, thing:Firearm, CASE WHEN thing:Firearm THEN 'firearm' ELSE coalesce(thing.commodity, '') END]] AS cargo,
  [(leg)-[b:BY]->(carrier:Record) WHERE b.sight IN $sights AND b.status <> 'withdrawn' AND carrier.sight IN $sights | [carrier.key, carrier:Person]] AS carriers,
  [(leg)-[x:CROSSES]->(border:Record) WHERE x.sight IN $sights AND x.status <> 'withdrawn' AND border.sight IN $sights | properties(border)] AS borders
ORDER BY leg.key
