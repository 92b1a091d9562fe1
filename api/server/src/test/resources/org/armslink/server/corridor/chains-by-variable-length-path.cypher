// Ways of one thing by legs that join end to end, none of which must have departed before the one before can have arrived. For a comparison of speed.
// in:    $from STRING, $to STRING (country codes)
// out:   ways, things       one row
MATCH (:Location {country: $from})<-[:DEPARTS]-(first:RouteLeg)-[:CARRIED]->(thing)
MATCH (first) ((leg:RouteLeg)-[:ARRIVES]->(:Location)<-[:DEPARTS]-(next:RouteLeg)
  WHERE next.departTo > leg.arriveFrom AND EXISTS { (next)-[:CARRIED]->(thing) }){0,5} (last:RouteLeg)-[:ARRIVES]->(:Location {country: $to})
RETURN count(*) AS ways, count(DISTINCT thing) AS things
