// All runs of one document, mapping, owner and settings, earliest first.
// in:    $work STRING (ImportRun.work)
// out:   run       one row per run
// index: import_run_work (V001)
MATCH (r:ImportRun {work: $work})
RETURN properties(r) AS run
ORDER BY r.ordinal
