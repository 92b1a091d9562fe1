// Which records of a batch are there already, and what they say.
// in:    $keys LIST<STRING> (Record.key)
// out:   key, labels, properties       one row per record that is there
// index: record_key (V001)
UNWIND $keys AS key
MATCH (n:Record {key: key})
RETURN key, labels(n) AS labels, properties(n) AS properties
