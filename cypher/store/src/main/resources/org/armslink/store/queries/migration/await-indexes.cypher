// Waits until every index answers.
// in:    nothing
// out:   nothing
// index: none
CALL db.awaitIndexes(300)
