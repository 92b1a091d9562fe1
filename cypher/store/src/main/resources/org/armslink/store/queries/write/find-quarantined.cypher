// Which refused rows were refused in the same words before.
// in:    $keys LIST<STRING> (QuarantinedRow.key)
// out:   key       one row per refused row that is there
// index: quarantined_row_key (V001)
UNWIND $keys AS key
MATCH (q:QuarantinedRow {key: key})
RETURN key
