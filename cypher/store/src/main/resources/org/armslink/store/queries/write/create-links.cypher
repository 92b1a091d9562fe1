// Writes new links of one type.
// in:    $rows LIST<LIST> (key of the record it leads from, key of the one it leads to, all properties)
// out:   created       one row
// fill:  LINK_TYPE (the type)
// index: record_key (V001), twice
UNWIND $rows AS row
MATCH (a:Record {key: row[0]})
MATCH (b:Record {key: row[1]})
CREATE (a)-[r:LINK_TYPE]->(b)
SET r = row[2]
RETURN count(r) AS created
