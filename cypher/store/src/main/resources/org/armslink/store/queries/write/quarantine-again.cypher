// Notes that a run refused rows that were refused in the same words before.
// in:    $keys LIST<STRING> (QuarantinedRow.key)   $run STRING (ImportRun.id)
// out:   noted       one row
// index: quarantined_row_key (V001)
UNWIND $keys AS key
MATCH (q:QuarantinedRow {key: key})
SET q.runs = q.runs + $run
RETURN count(q) AS noted
