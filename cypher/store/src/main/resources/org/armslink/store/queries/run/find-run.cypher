// One run, for the write path.
// in:    $id STRING (ImportRun.id)
// out:   run       one row, or none
// index: import_run_id (V001)
MATCH (r:ImportRun {id: $id})
RETURN properties(r) AS run
