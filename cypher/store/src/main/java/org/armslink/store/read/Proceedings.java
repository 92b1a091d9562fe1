package org.armslink.store.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProceedingReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads cases with their offences and suspects, in one query. */
public final class Proceedings implements ProceedingReader {
    private final Reading reading;

    public Proceedings(Reading reading) {
        this.reading = reading;
    }

    /** One more than asked for tells whether there are more. */
    @Override
    public CaseFiles listCases(Viewer viewer, int limit) {
        List<CaseFile> cases = reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of("proceeding/cases").text(),
                                Map.of("sights", sights.numbers(), "limit", limit + 1L))
                        .list(row -> caseFile(row, sights)));
        return new CaseFiles(List.copyOf(cases.subList(0, Math.min(limit, cases.size()))), cases.size() <= limit);
    }

    private static CaseFile caseFile(Record row, Sights sights) {
        Value file = row.get("file");
        List<Value> offences = row.get("offences").asList(offence -> offence);
        Stream<Value> read = Stream.concat(
                Stream.of(file.get("sight")),
                offences.stream()
                        .flatMap(one ->
                                Stream.of(one.get("link"), one.get("record").get("sight"))));
        return new CaseFile(
                key(file.get("key")),
                file.get("offence").asString(""),
                offences.stream()
                        .map(one -> one.get("record").get("firearmsOffence").asString(""))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                file.get("validFrom").asLong(),
                file.get("validTo").asLong(),
                sights.classOf(file.get("sight").asLong()).owner().toString(),
                leave(read, sights),
                row.get("suspects").asList(suspect -> suspect(suspect, sights)));
    }

    private static Suspect suspect(Value suspect, Sights sights) {
        Value link = suspect.get("link");
        return new Suspect(
                key(suspect.get("person")),
                link.get("stage").asString(""),
                link.get("contactedOn").asString(""),
                link.get("prosecutedOn").asString(""),
                link.get("convictedOn").asString(""),
                link.get("validFrom").asLong(),
                link.get("validTo").asLong(),
                link.get("status").asString("").equals("disputed"),
                leave(Stream.of(link.get("sight"), suspect.get("sight")), sights));
    }

    private static List<String> leave(Stream<Value> sight, Sights sights) {
        return sight.map(one -> sights.classOf(one.asLong()))
                .filter(one -> one.handling().blocksExport())
                .map(SightClass::owner)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
    }

    private static Key key(Value text) {
        return new Key(text.asString());
    }
}
