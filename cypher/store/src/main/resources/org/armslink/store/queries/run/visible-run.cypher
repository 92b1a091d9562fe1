// One import run, if it may be seen: its counts tell of all that it wrote, so all of that must be in sight.
// in:    $id STRING (ImportRun.id)   $sights LIST<INTEGER> (what the viewer may see)
// out:   run       one row, or none
// index: import_run_id (V001)
MATCH (r:ImportRun {id: $id})
WHERE r.sight IN $sights AND all(wrote IN r.wrote WHERE wrote IN $sights)
RETURN properties(r) AS run
