// Missing firearms and trace requests are listed by where they stand.
CREATE INDEX firearm_circulation IF NOT EXISTS FOR (f:Firearm) ON (f.circulation);
CREATE INDEX trace_request_status IF NOT EXISTS FOR (t:TraceRequest) ON (t.requestStatus);
