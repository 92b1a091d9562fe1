// Refused rows in order of their keys, a page at a time.
// in:    $after STRING (QuarantinedRow.key of the last one read)   $limit INTEGER
// out:   key, properties       one row per refused row
// index: quarantined_row_key (V001)
MATCH (q:QuarantinedRow)
WHERE q.key > $after
RETURN q.key AS key, properties(q) AS properties
ORDER BY key
LIMIT $limit
