// What moves is asked for by time.
CREATE INDEX route_leg_from IF NOT EXISTS FOR (l:RouteLeg) ON (l.validFrom);
CREATE INDEX custody_event_from IF NOT EXISTS FOR (e:CustodyEvent) ON (e.validFrom);
CREATE INDEX seizure_from IF NOT EXISTS FOR (s:Seizure) ON (s.validFrom);
