// Status and validity of each link in one integer beside the plain fields, as PackedLink describes it.
MATCH ()-[r]->()
WHERE r.relKey IS NOT NULL
CALL (r) {
  SET r.packed = CASE
    WHEN r.status = 'withdrawn' THEN -1
    WHEN r.validFrom % 86400 = 0 AND r.validTo % 86400 = 0
      THEN (((r.validFrom + 62135596800) / 86400) * 4194304 + (r.validTo + 62135596800) / 86400) * 2
    WHEN r.validTo - r.validFrom < 2097152 THEN ((r.validFrom + 62135596800) * 2097152 + r.validTo - r.validFrom) * 2 + 1
    ELSE -2 END
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (c:StoreCounter {name: 'store'}) SET c.stamp = randomUUID();
