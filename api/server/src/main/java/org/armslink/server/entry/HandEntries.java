package org.armslink.server.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.entry.EntryReader;
import org.armslink.ingest.entry.EntryReader.Entry;
import org.armslink.ingest.entry.EntryRefused;
import org.armslink.ingest.entry.KnownRecords;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.server.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in what an officer wrote down: as a document of its own, kept in the vault, with its import and its claims. */
@Component
public class HandEntries {
    private final Importer importer;
    private final RecordReader records;
    private final Clock clock;

    HandEntries(Importer importer, RecordReader records, Clock clock) {
        this.importer = importer;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the entry says, without writing it.
     *
     * @throws EntryRefused naming everything that is wrong
     */
    public Entry read(Viewer viewer, JsonNode entry) {
        JsonNode given = entry.isObject() ? entry.get("id") : null;
        String id = given != null && given.isString() && !given.stringValue().isBlank()
                ? given.stringValue()
                : UUID.randomUUID().toString();
        var author = new EntryReader.Author(
                viewer.name(), viewer.owner(), LocalDate.now(clock.withZone(ZoneOffset.UTC)), id);
        return EntryReader.read(entry, author, known(viewer));
    }

    /** Writes it. The same entry again changes nothing. */
    public synchronized ImportReport write(Entry entry) throws IOException {
        Path file = Files.createTempFile("armslink-entry-", ".jsonl");
        try {
            Files.writeString(file, entry.file());
            ImportReport report = importer.run(ClaimFile.of(file), file, ImportProgress.QUIET);
            if (!report.firstQuarantined().isEmpty()) {
                throw ProblemException.unprocessable("The entry was refused: "
                        + report.firstQuarantined().get(0).reason() + ". It is kept in the quarantine of import "
                        + report.run().id() + ".");
            }
            return report;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private KnownRecords known(Viewer viewer) {
        return new KnownRecords() {
            @Override
            public Optional<Known> record(Key key) {
                return records.findRecord(viewer, key)
                        .flatMap(record -> records.findSight(viewer, key)
                                .map(sight -> new Known(
                                        record.label(),
                                        record.properties(),
                                        record.claim().validity(),
                                        sight)));
            }

            @Override
            public Optional<KnownLink> link(LinkType type, Key key) {
                return records.findLink(viewer, type, key)
                        .flatMap(link -> records.findSight(viewer, type, key)
                                .flatMap(sight -> reference(link.from())
                                        .flatMap(from -> reference(link.to())
                                                .map(to -> new KnownLink(
                                                        from,
                                                        to,
                                                        link.properties(),
                                                        link.claim().validity(),
                                                        sight)))));
            }

            private Optional<NodeReference> reference(Key key) {
                return records.findRecord(viewer, key).map(record -> new NodeReference(record.label(), key));
            }
        };
    }
}
