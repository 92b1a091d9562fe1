// What several documents say, and whose claims an undoing has to find.
CREATE CONSTRAINT repeated_key IF NOT EXISTS FOR (r:Repeated) REQUIRE r.key IS UNIQUE;
CREATE INDEX repeated_of IF NOT EXISTS FOR (r:Repeated) ON (r.ofKey);
CREATE INDEX repeated_import IF NOT EXISTS FOR (r:Repeated) ON (r.importRun);
CREATE INDEX superseded_import IF NOT EXISTS FOR (s:Superseded) ON (s.importRun);
CREATE INDEX import_run_document IF NOT EXISTS FOR (r:ImportRun) ON (r.document);
