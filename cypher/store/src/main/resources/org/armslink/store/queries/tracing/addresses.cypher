// Persons and the places that they are said to be located in. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   person, place, caption, kind       one row per person and place
// index: none
// scan:  the links of this type that begin at persons
MATCH (person:Person)-[located:LOCATED_IN]->(place:Location)
WHERE person.sight IN $sights AND person.status <> 'withdrawn' AND located.sight IN $sights AND located.status <> 'withdrawn'
  AND place.sight IN $sights AND place.status <> 'withdrawn'
RETURN DISTINCT person.key AS person, place.key AS place, coalesce(place.caption, '') AS caption, coalesce(place.kind, '') AS kind
ORDER BY person, place
LIMIT $limit
