package org.armslink.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.armslink.ingest.csv.RowText;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code …/row}: the row of the source from which a claim was read, to the letter; for whoever sees claim and document. */
@RestController
final class RowController {
    private final RecordReader records;
    private final DocumentVault vault;

    RowController(RecordReader records, DocumentVault vault) {
        this.records = records;
        this.vault = vault;
    }

    /** @param line of the file, from 1, on which the row starts */
    record RowResponse(
            String document,
            String documentTitle,
            String sha256,
            String origin,
            String locator,
            String header,
            long line,
            String text) {}

    @GetMapping("/entities/{key}/row")
    RowResponse ofRecord(Viewer viewer, @PathVariable("key") String text) throws IOException {
        var record = records.findRecord(viewer, Parameters.key("key", text));
        return row(
                viewer,
                record.orElseThrow(() -> ProblemException.notFound("record", text))
                        .claim());
    }

    @GetMapping("/links/{type}/{key}/row")
    RowResponse ofLink(Viewer viewer, @PathVariable("type") String type, @PathVariable("key") String text)
            throws IOException {
        var known = LinkType.find(type)
                .orElseThrow(() -> ProblemException.badRequest("A link's type is one of "
                        + List.copyOf(Arrays.asList(LinkType.values())) + ", but was: \"" + type + "\"."));
        var link = records.findLink(viewer, known, Parameters.key("key", text));
        return row(
                viewer,
                link.orElseThrow(() -> ProblemException.notFound("link", text)).claim());
    }

    private RowResponse row(Viewer viewer, ClaimView claim) throws IOException {
        RecordView document = records.findRecord(viewer, claim.document())
                .filter(record -> record.label() == Label.DOCUMENT)
                .orElseThrow(() ->
                        ProblemException.notFound("document", claim.document().text()));
        String sha256 = text(document, "sha256");
        var stream = sha256.isEmpty() ? java.util.Optional.<InputStream>empty() : vault.open(sha256);
        if (stream.isEmpty()) {
            throw ProblemException.notFound("file of document", claim.document().text());
        }
        try (InputStream file = stream.get()) {
            RowText row = RowText.find(file, claim.locator())
                    .orElseThrow(() -> ProblemException.notFound("row in the document", claim.locator()));
            return new RowResponse(
                    document.key().text(),
                    document.caption(),
                    sha256,
                    text(document, "origin"),
                    claim.locator(),
                    row.header(),
                    row.line(),
                    row.text());
        }
    }

    private static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
