// Links between two internal ids that stand on these runs.
// in:    $from INTEGER, $to INTEGER (internal ids, both inclusive)   $runs LIST<STRING> (ImportRun.id)
// out:   type, from, to, properties       one row per link
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (a)-[r]->(b)
WHERE id(r) = i AND r.importRun IN $runs AND r.status <> 'withdrawn'
RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
