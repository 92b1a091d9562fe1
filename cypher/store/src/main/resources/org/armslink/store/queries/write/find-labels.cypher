// Which of the records that links lead to are there, and of what label.
// in:    $keys LIST<STRING> (Record.key)
// out:   key, labels       one row per record that is there
// index: record_key (V001)
UNWIND $keys AS key
MATCH (n:Record {key: key})
RETURN key, labels(n) AS labels
