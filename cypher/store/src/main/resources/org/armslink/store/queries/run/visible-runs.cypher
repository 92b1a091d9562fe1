// Import runs that may be seen with all that they wrote, newest first.
// in:    $sights LIST<INTEGER> (what the viewer may see)
// out:   run       one row per run
// index: import_run_id (V001)
MATCH (r:ImportRun)
WHERE r.id STARTS WITH 'run-' AND r.sight IN $sights AND all(wrote IN r.wrote WHERE wrote IN $sights)
RETURN properties(r) AS run
ORDER BY r.startedAt DESC, r.id
