// Writes the new version of records over the one that was superseded.
// in:    $rows LIST<MAP> (all properties of a record)
// out:   changed       one row
// index: record_key (V001)
UNWIND $rows AS row
MATCH (n:Record {key: row.key})
SET n = row
RETURN count(n) AS changed
