// Starts a run.
// in:    $run MAP (all properties of an ImportRun)
// out:   id       one row
// index: none; import_run_id (V001) refuses a second one of one id
CREATE (r:ImportRun)
SET r = $run
RETURN r.id AS id
