// Rows that a run refused, in their order, if the run and all that it wrote may be seen.
// in:    $id STRING (ImportRun.id)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   row, field, value, reason, text       one row per refused row
// index: import_run_id, quarantined_row_subject (V001)
MATCH (r:ImportRun {id: $id})
WHERE r.sight IN $sights AND all(wrote IN r.wrote WHERE wrote IN $sights)
MATCH (q:QuarantinedRow {subject: r.subject})
WHERE $id IN q.runs AND q.sight IN $sights
RETURN q.row AS row, q.field AS field, q.value AS value, q.reason AS reason, q.text AS text
ORDER BY row, field, value
LIMIT $limit
