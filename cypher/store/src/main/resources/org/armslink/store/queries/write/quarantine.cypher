// Keeps refused rows whole.
// in:    $rows LIST<MAP> (all properties of a QuarantinedRow)
// out:   kept       one row
// index: none; quarantined_row_key (V001) refuses a second one of one key
UNWIND $rows AS row
CREATE (q:QuarantinedRow)
SET q = row
RETURN count(q) AS kept
