// Correlations that no examiner's hit confirms, with the cases of the exhibits compared, and the firearms found to have fired them.
// in:    $sights LIST<INTEGER> (what the viewer may see)
// out:   properties, case, place, firearms       one row per correlation, exhibit and case whose place may be seen
// index: none
// scan:  all correlations, of which there are some per hundred exhibits
MATCH (lead:Correlation)
WHERE lead.sight IN $sights AND lead.status <> 'withdrawn'
  AND size([(lead)<-[c:CONFIRMS]-(hit:BallisticHit) WHERE c.sight IN $sights AND c.status <> 'withdrawn' AND hit.sight IN $sights AND hit.status <> 'withdrawn' | hit.key]) = 0
MATCH (lead)-[between:BETWEEN]->(compared:Record)
WHERE between.sight IN $sights AND between.status <> 'withdrawn' AND compared.sight IN $sights AND compared.status <> 'withdrawn'
UNWIND [compared] + [(compared)-[o:IMAGE_OF]->(x:Exhibit) WHERE o.sight IN $sights AND o.status <> 'withdrawn' AND x.sight IN $sights AND x.status <> 'withdrawn' | x] AS exhibit
MATCH (exhibit)-[found:RECOVERED_IN]->(file:Case)
WHERE exhibit:Exhibit AND found.sight IN $sights AND found.status <> 'withdrawn' AND file.sight IN $sights AND file.status <> 'withdrawn'
CALL (file) {
  MATCH (file)-[at:AT]->(location:Record)
  WHERE at.sight IN $sights AND at.status <> 'withdrawn' AND location.sight IN $sights
  RETURN properties(location) AS place
  ORDER BY at.relKey
  LIMIT 1
}
RETURN properties(lead) AS properties, properties(file) AS case, place,
  [(exhibit)-[f:FIRED_BY]->(gun:Firearm) WHERE f.sight IN $sights AND f.status <> 'withdrawn' AND gun.sight IN $sights | gun.key] AS firearms
ORDER BY lead.key, file.key, exhibit.key
