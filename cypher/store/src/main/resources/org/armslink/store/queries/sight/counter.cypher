// The store's counter: while it stands, nothing was written.
// in:    nothing
// out:   value       one row
// index: store_counter_name (V001)
MATCH (c:StoreCounter {name: 'store'})
RETURN c.value AS value
