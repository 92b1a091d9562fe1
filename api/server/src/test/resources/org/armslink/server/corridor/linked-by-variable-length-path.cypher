// Ways by legs of whatever things, each departing from where the one before arrived and within the dwell. For a comparison of speed.
// in:    $from STRING, $to STRING (country codes)   $dwell INTEGER (seconds)
// out:   ways, things       one row
MATCH (:Location {country: $from})<-[:DEPARTS]-(first:RouteLeg)
MATCH (first) ((leg:RouteLeg)-[:ARRIVES]->(:Location)<-[:DEPARTS]-(next:RouteLeg)
  WHERE next.departTo > leg.arriveFrom AND next.departFrom - leg.arriveTo <= $dwell){0,5} (last:RouteLeg)-[:ARRIVES]->(:Location {country: $to})
RETURN count(*) AS ways, count(DISTINCT last) AS things
