// Records between two internal ids that stand on these runs.
// in:    $from INTEGER, $to INTEGER (internal ids, both inclusive)   $runs LIST<STRING> (ImportRun.id)
// out:   labels, properties       one row per record
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (n:Record)
WHERE id(n) = i AND n.importRun IN $runs AND n.status <> 'withdrawn'
RETURN labels(n) AS labels, properties(n) AS properties
