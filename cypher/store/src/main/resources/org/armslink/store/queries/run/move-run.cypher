// Moves a run on.
// in:    $id STRING (ImportRun.id)   $progress MAP (rowsDone, complete and the counts)
// out:   run       one row
// index: import_run_id (V001)
MATCH (r:ImportRun {id: $id})
SET r += $progress
RETURN properties(r) AS run
