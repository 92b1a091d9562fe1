// The stamp of the last write: while it is the same, so is everything in the store.
// in:    nothing
// out:   stamp       one row
// index: store_counter_name (V001)
MATCH (c:StoreCounter {name: 'store'})
RETURN c.value + ' ' + c.stamp AS stamp
