// Notes that all readings of a document are being undone, by whom and why; one that was begun stays as it was begun.
// in:    $document STRING (Record.key)   $by STRING   $why STRING   $at INTEGER (seconds)
// out:   run       one row per run
// index: import_run_document (V004)
MATCH (r:ImportRun {document: $document})
SET r.undoneBy = coalesce(r.undoneBy, $by), r.undoneWhy = coalesce(r.undoneWhy, $why), r.undoneAt = coalesce(r.undoneAt, $at),
  r.undoneWhole = coalesce(r.undoneWhole, false)
RETURN properties(r) AS run
ORDER BY r.id
