package org.armslink.ingest.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.armslink.ingest.claims.ClaimFileHeader;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.RowClaims;

/**
 * Writes claims line by line. All claims of a line have one sight class: whoever may see one of them may open the line,
 * so it must not hold anything else.
 */
final class ClaimWriter implements AutoCloseable {
    private static final String PUBLIC_SOURCE = "gazetteer";

    private final BufferedWriter out;
    private final String source;
    private final LongConsumer progress;
    private long lines;
    private long records;
    private long links;

    /** @param progress told the number of records written, after each line */
    ClaimWriter(Path file, ClaimFileHeader header, LongConsumer progress) throws IOException {
        source = header.source();
        this.progress = progress;
        out = Files.newBufferedWriter(file);
        out.write(header.encode());
        out.write('\n');
    }

    /**
     * Begins a line.
     *
     * @param grade a 4×4 code, such as {@code B2}
     */
    Line line(SightClass sight, String grade) {
        return new Line(sight, Owners.grade(sight, grade));
    }

    long lines() {
        return lines;
    }

    long records() {
        return records;
    }

    long links() {
        return links;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The claims of one line, until it is written. */
    final class Line {
        private final SightClass sight;
        private final Grade grade;
        private final List<NodeClaim> nodes = new ArrayList<>();
        private final List<LinkClaim> links = new ArrayList<>();

        private Line(SightClass sight, Grade grade) {
            this.sight = sight;
            this.grade = grade;
        }

        NodeReference node(Label label, String number, Validity when, Map<String, Object> properties) {
            return node(label, number, when, properties, Method.REPORTED);
        }

        NodeReference node(Label label, String number, Validity when, Map<String, Object> properties, Method method) {
            String system = sight.equals(SightClass.PUBLIC) ? PUBLIC_SOURCE : source;
            Key key = Key.of(label.text(), sight.owner().toString(), system, number);
            nodes.add(new NodeClaim(key, label, properties, claim(when, method)));
            return new NodeReference(label, key);
        }

        Line link(LinkType type, NodeReference from, NodeReference to, Validity when) {
            return link(type, from, to, when, Method.REPORTED, Map.of());
        }

        Line link(
                LinkType type,
                NodeReference from,
                NodeReference to,
                Validity when,
                Method method,
                Map<String, Object> properties) {
            Key key = LinkClaim.keyOf(type, from.key(), to.key(), sight.owner().toString());
            links.add(new LinkClaim(key, type, from, to, properties, claim(when, method)));
            return this;
        }

        private Claim claim(Validity when, Method method) {
            String locator = "row " + (lines + 1);
            return new Claim(sight, ClaimLines.THIS_FILE, locator, grade, when, Status.ASSERTED, method);
        }

        void write() throws IOException {
            lines++;
            out.write(ClaimLines.encode(new RowClaims(lines, nodes, links)));
            out.write('\n');
            records += nodes.size();
            ClaimWriter.this.links += links.size();
            progress.accept(records);
        }
    }
}
