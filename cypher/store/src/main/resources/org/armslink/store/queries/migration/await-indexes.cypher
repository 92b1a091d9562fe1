// Waits until every index answers: that of search takes minutes for tens of millions of records. One that fails is told at once.
// in:    nothing
// out:   nothing
// index: none
CALL db.awaitIndexes(7200)
