// Moves a run on.
// in:    $id STRING (ImportRun.id)   $progress MAP (rowsDone, complete and the counts)
//        $wrote LIST<INTEGER> (sight classes of what was written)
// out:   run       one row
// index: import_run_id (V001)
MATCH (r:ImportRun {id: $id})
SET r += $progress, r.wrote = r.wrote + [sight IN $wrote WHERE NOT sight IN r.wrote]
RETURN properties(r) AS run
