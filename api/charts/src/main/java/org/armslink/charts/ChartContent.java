package org.armslink.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/**
 * What of a selection may leave the system, numbered as it will be drawn.
 *
 * <p>Records and links whose handling blocks export are taken out before anything else is looked at, places included,
 * so that an export reads alike, to the byte, with them and without. Who must be masked is the one thing that is asked
 * of everything the viewer sees.
 */
public final class ChartContent {
    /** On every export, whether anything was left out or not. */
    static final String NOTE =
            "Only what may leave the system is shown: records and links handled as H1, H2, H3 or C, if there"
                    + " are any, are not part of it. Victims, witnesses and minors are masked. Being central in a chart is not"
                    + " evidence of anything.";

    static final String GRADES_NOTE =
            "Grades are as their owners gave them. 4x4: source A, B, C or X; information 1 to 4."
                    + " 3x5x2: source 1 to 3, information A to E.";

    static final String CUT_NOTE = "The selection was larger than a chart may be; what is shown is a part of it.";

    /** @param shownKey the record's key as an export shows it; empty if it is masked or holds a masked name */
    record Node(
            int number,
            String shownKey,
            Key key,
            Label label,
            String caption,
            boolean masked,
            boolean unconfirmed,
            Map<String, Object> properties,
            ClaimView claim) {
        /** What a reader must know before relying on it; empty for a plain claim. */
        List<String> cautions() {
            var cautions = new ArrayList<String>();
            if (unconfirmed) {
                cautions.add("unconfirmed");
            }
            if (claim.method().equals("inferred")) {
                cautions.add("inferred");
            }
            if (!claim.status().equals("asserted")) {
                cautions.add(claim.status());
            }
            return cautions;
        }

        /** Such as {@code R3}. */
        String code() {
            return "R" + number;
        }
    }

    /** @param shownKey the link's key; empty where an end is masked, since it is made of its ends' keys, or if it holds a masked name */
    record Edge(
            int number,
            String shownKey,
            LinkType type,
            Node from,
            Node to,
            boolean unconfirmed,
            Map<String, Object> properties,
            ClaimView claim) {
        boolean inferred() {
            return claim.method().equals("inferred");
        }

        /** Disputed or withdrawn. */
        boolean contested() {
            return !claim.status().equals("asserted");
        }

        /** As an investigator would say it, such as {@code suspect in}. */
        String words() {
            return Words.of(type);
        }

        /** What a reader must know before relying on it; empty for a plain claim. */
        List<String> cautions() {
            var cautions = new ArrayList<String>();
            if (unconfirmed) {
                cautions.add("unconfirmed");
            }
            if (inferred()) {
                cautions.add("inferred");
            }
            if (contested()) {
                cautions.add(claim.status());
            }
            return cautions;
        }
    }

    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Map<Key, Position> positions;
    private final boolean complete;

    private ChartContent(List<Node> nodes, List<Edge> edges, Map<Key, Position> positions, boolean complete) {
        this.nodes = nodes;
        this.edges = edges;
        this.positions = positions;
        this.complete = complete;
    }

    /** @throws MissingSource if a link that may be exported does not say where it comes from */
    static ChartContent of(Subgraph subgraph, Restrictions restrictions) {
        Subgraph allowed = allowed(subgraph);
        var numbering = new ChartNumbering(
                allowed, Masking.of(subgraph, restrictions), blockedDocuments(subgraph, restrictions));
        Map<Key, Node> nodes = numbering.nodes();
        List<Edge> edges = numbering.edges(nodes);
        return new ChartContent(List.copyOf(nodes.values()), edges, Layout.of(allowed), allowed.complete());
    }

    /**
     * The digest of a selection as far as it may leave the system, without times of recording, import runs and masked
     * keys: a snapshot id for an export.
     */
    public static String digest(Subgraph subgraph, Restrictions restrictions) {
        ChartContent content = of(subgraph, restrictions);
        var text = new StringBuilder();
        content.nodes.forEach(node -> line(
                text,
                node.code() + node.shownKey(),
                node.label().text(),
                node.caption(),
                node.properties(),
                node.claim()));
        content.edges.forEach(edge -> line(
                text,
                edge.shownKey(),
                edge.type().name(),
                edge.from().code() + " " + edge.to().code(),
                edge.properties(),
                edge.claim()));
        return Digest.of(text.toString());
    }

    private static void line(
            StringBuilder text, String id, String kind, String what, Map<String, Object> properties, ClaimView claim) {
        for (Object part : List.of(
                id,
                kind,
                what,
                new TreeMap<>(properties),
                claim.owner(),
                claim.handling(),
                claim.documentTitle(),
                claim.locator(),
                claim.grade(),
                claim.validity(),
                claim.status(),
                claim.method())) {
            // With its length before it, so that no two selections meet in one text.
            String written = part.toString();
            text.append(written.length()).append('.').append(written);
        }
        text.append('\n');
    }

    private static Set<Key> blockedDocuments(Subgraph subgraph, Restrictions restrictions) {
        Set<Key> blocked = new HashSet<>(restrictions.blockedDocuments());
        for (RecordView node : subgraph.records()) {
            if (node.label() == Label.DOCUMENT && node.claim().handling().blocksExport()) {
                blocked.add(node.key());
            }
        }
        return blocked;
    }

    private static Subgraph allowed(Subgraph subgraph) {
        // By key, each once: the order and the repetitions of what comes in must not show.
        var records = new TreeMap<Key, RecordView>();
        for (RecordView node : subgraph.records()) {
            if (!node.claim().handling().blocksExport()) {
                records.putIfAbsent(node.key(), node);
            }
        }
        var links = new TreeMap<Key, LinkView>();
        for (LinkView link : subgraph.links()) {
            boolean endsShown = records.containsKey(link.from()) && records.containsKey(link.to());
            if (endsShown && !link.claim().handling().blocksExport()) {
                links.putIfAbsent(link.key(), link);
            }
        }
        return new Subgraph(
                List.copyOf(records.values()), List.copyOf(links.values()), subgraph.complete(), subgraph.cut());
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return edges;
    }

    Position positionOf(Node node) {
        Position at = positions.get(node.key());
        if (at == null) {
            throw new IllegalStateException("No position for " + node.key());
        }
        return at;
    }

    /** What stands beneath every export. */
    List<String> notes() {
        return complete ? List.of(NOTE, GRADES_NOTE) : List.of(NOTE, CUT_NOTE, GRADES_NOTE);
    }
}
