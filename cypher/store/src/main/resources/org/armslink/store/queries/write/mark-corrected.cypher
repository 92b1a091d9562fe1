// Notes that rows which a run refused were taken in after they had been corrected.
// in:    $run STRING (ImportRun.id)   $rows LIST<INTEGER> (QuarantinedRow.row)   $correctedIn STRING (ImportRun.id)
// out:   marked       one row
// index: import_run_id, quarantined_row_subject (V001)
MATCH (r:ImportRun {id: $run})
MATCH (q:QuarantinedRow {subject: r.subject})
WHERE $run IN q.runs AND q.row IN $rows
SET q.correctedIn = $correctedIn
RETURN count(q) AS marked
