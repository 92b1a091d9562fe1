// Persons in order of their keys, a page at a time, with their aliases, identity documents and phones. What is withdrawn is left out.
// in:    $after STRING (Record.key of the last one read)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   properties, aliases, documents, phones       one row per record
// index: record_key (V001)
MATCH (n:Record)
WHERE n.key > $after AND n:Person AND n.sight IN $sights AND n.status <> 'withdrawn'
WITH n
ORDER BY n.key
LIMIT $limit
RETURN properties(n) AS properties,
  [(n)-[k:ALSO_KNOWN_AS]->(a:Record) WHERE k.sight IN $sights AND k.status <> 'withdrawn' AND a.sight IN $sights AND a.status <> 'withdrawn' | a.name] AS aliases,
  [(n)-[h:HOLDS]->(d:Record) WHERE h.sight IN $sights AND h.status <> 'withdrawn' AND d.sight IN $sights AND d.status <> 'withdrawn' | coalesce(d.kind, '') + ' ' + coalesce(d.country, '') + ' ' + coalesce(d.number, '')] AS documents,
  [(n)-[u:USES]->(p:Phone) WHERE u.sight IN $sights AND u.status <> 'withdrawn' AND p.sight IN $sights AND p.status <> 'withdrawn' | coalesce(p.scheme, '') + ' ' + coalesce(p.value, '')] AS phones
ORDER BY n.key
