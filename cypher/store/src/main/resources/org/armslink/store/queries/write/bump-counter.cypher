// Moves the store's counter on and stamps it anew, so that no two states of any two databases are taken for one another; and holds its lock until the transaction ends: so writers go one after the other.
// in:    nothing
// out:   value       one row
// index: store_counter_name (V001)
MATCH (c:StoreCounter {name: 'store'})
SET c.value = c.value + 1, c.stamp = randomUUID()
RETURN c.value AS value
