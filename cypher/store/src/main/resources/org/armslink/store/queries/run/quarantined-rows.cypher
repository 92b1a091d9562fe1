// Rows that a run refused, in their order, if the run and all that it wrote may be seen. Of a row that was corrected, the
// run that took it in, unless that was undone or may not be seen.
// in:    $id STRING (ImportRun.id)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   row, field, value, reason, text, correctedIn STRING or null, correctedAt INTEGER (seconds) or null       one row per refused row
// index: import_run_id, quarantined_row_subject (V001)
MATCH (r:ImportRun {id: $id})
WHERE r.sight IN $sights AND all(wrote IN r.wrote WHERE wrote IN $sights)
MATCH (q:QuarantinedRow {subject: r.subject})
WHERE $id IN q.runs AND q.sight IN $sights
OPTIONAL MATCH (c:ImportRun {id: q.correctedIn})
WHERE c.undoneAt IS NULL AND c.sight IN $sights
RETURN q.row AS row, q.field AS field, q.value AS value, q.reason AS reason, q.text AS text, c.id AS correctedIn,
  c.startedAt AS correctedAt
ORDER BY row, field, value
LIMIT $limit
