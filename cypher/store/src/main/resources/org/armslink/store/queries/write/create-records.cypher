// Writes new records of one label.
// in:    $rows LIST<MAP> (all properties of a record)
// out:   created       one row
// fill:  NODE_LABEL (the label)
// index: none; record_key (V001) refuses a second record of one key
UNWIND $rows AS row
CREATE (n:Record:NODE_LABEL)
SET n = row
RETURN count(n) AS created
