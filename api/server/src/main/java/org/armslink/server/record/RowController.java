package org.armslink.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.armslink.ingest.csv.RowText;
import org.armslink.model.Key;
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
import org.springframework.web.bind.annotation.RequestParam;
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
    RowResponse ofRecord(
            Viewer viewer,
            @PathVariable("key") String text,
            @RequestParam(name = "document", defaultValue = "") String document,
            @RequestParam(name = "locator", defaultValue = "") String locator) {
        Key key = Parameters.key("key", text);
        ClaimView claim = records.findRecord(viewer, key)
                .orElseThrow(() -> ProblemException.notFound("record", text))
                .claim();
        if (document.isEmpty()) {
            return row(viewer, claim.document(), claim.locator());
        }
        // Only a row that says this: any other is none of this record's.
        return records.listSources(viewer, key).stream()
                .filter(source -> source.document().text().equals(document)
                        && source.locator().equals(locator))
                .findFirst()
                .map(source -> row(viewer, source.document(), source.locator()))
                .orElseThrow(() -> ProblemException.notFound("row of this record in the document", document));
    }

    @GetMapping("/links/{type}/{key}/row")
    RowResponse ofLink(Viewer viewer, @PathVariable("type") String type, @PathVariable("key") String text) {
        var known = LinkType.find(type)
                .orElseThrow(() -> ProblemException.badRequest("A link's type is one of "
                        + List.copyOf(Arrays.asList(LinkType.values())) + ", but was: \"" + type + "\"."));
        var link = records.findLink(viewer, known, Parameters.key("key", text));
        ClaimView claim =
                link.orElseThrow(() -> ProblemException.notFound("link", text)).claim();
        return row(viewer, claim.document(), claim.locator());
    }

    private RowResponse row(Viewer viewer, Key documentKey, String locator) {
        RecordView document = records.findRecord(viewer, documentKey)
                .filter(record -> record.label() == Label.DOCUMENT)
                .orElseThrow(() -> ProblemException.notFound("document", documentKey.text()));
        String sha256 = text(document, "sha256");
        try (InputStream file = open(sha256, documentKey)) {
            RowText row = RowText.find(file, text(document, "mediaType"), locator)
                    .orElseThrow(() -> ProblemException.notFound("row in the document", locator));
            return new RowResponse(
                    document.key().text(),
                    document.caption(),
                    sha256,
                    text(document, "origin"),
                    locator,
                    row.header(),
                    row.line(),
                    row.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String sha256, Key document) throws IOException {
        var file = sha256.isEmpty() ? Optional.<InputStream>empty() : vault.open(sha256);
        return file.orElseThrow(() -> ProblemException.notFound("file of document", document.text()));
    }

    private static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
