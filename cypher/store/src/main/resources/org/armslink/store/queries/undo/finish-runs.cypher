// Notes that these runs are undone whole.
// in:    $runs LIST<STRING> (ImportRun.id)
// out:   finished       one row
// index: import_run_id (V001)
UNWIND $runs AS id
MATCH (r:ImportRun {id: id})
SET r.undoneWhole = true
RETURN count(r) AS finished
