// Numbers new sight classes.
// in:    $rows LIST<MAP> (all properties of a SightClass)
// out:   created       one row
// index: none; sight_class_number and sight_class_canonical (V001) refuse a second one
UNWIND $rows AS row
CREATE (s:SightClass)
SET s = row
RETURN count(s) AS created
