// Cases with their offences and those who are suspects in them, and how far the proceedings came. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   file (the case), offences (each with the sight of its link), suspects (each with its link)       one row per case
// index: none
// scan:  cases; a yearly return is about all of them
MATCH (file:Case)
WHERE file.sight IN $sights AND file.status <> 'withdrawn'
WITH file
ORDER BY file.key
LIMIT $limit
RETURN properties(file) AS file,
  COLLECT {
    MATCH (file)-[for:FOR_OFFENCE]->(offence:Offence)
    WHERE for.sight IN $sights AND for.status <> 'withdrawn' AND offence.sight IN $sights AND offence.status <> 'withdrawn'
    RETURN {link: for.sight, record: properties(offence)} AS one ORDER BY offence.key, for.relKey
  } AS offences,
  COLLECT {
    MATCH (file)<-[suspect:SUSPECT_IN]-(person:Person)
    WHERE suspect.sight IN $sights AND suspect.status <> 'withdrawn' AND person.sight IN $sights AND person.status <> 'withdrawn'
    RETURN {link: properties(suspect), person: person.key, sight: person.sight} AS one ORDER BY person.key, suspect.relKey
  } AS suspects
ORDER BY file.key
