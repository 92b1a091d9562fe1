package org.armslink.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/** Puts what may leave the system in order, numbers it, masks it, and refuses a link without a source. */
final class ChartNumbering {
    private final Subgraph allowed;
    private final Masking masking;
    private final Set<Key> blockedDocuments;
    private final Set<Key> confirmed;

    ChartNumbering(Subgraph allowed, Masking masking, Set<Key> blockedDocuments) {
        this.allowed = allowed;
        this.masking = masking;
        this.blockedDocuments = blockedDocuments;
        this.confirmed = confirmed(allowed);
    }

    /** Correlations that an examiner's hit stands behind, as far as this chart shows. */
    private static Set<Key> confirmed(Subgraph allowed) {
        var confirmed = new HashSet<Key>();
        for (LinkView link : allowed.links()) {
            if (link.type() == LinkType.CONFIRMS && link.claim().status().equals("asserted")) {
                confirmed.add(link.to());
            }
        }
        return confirmed;
    }

    /** By label, caption and key; in that order. */
    Map<Key, ChartContent.Node> nodes() {
        var sorted = new ArrayList<>(allowed.records());
        sorted.sort(Comparator.comparing(RecordView::label)
                .thenComparing(masking::caption)
                .thenComparing(RecordView::key));
        var nodes = new LinkedHashMap<Key, ChartContent.Node>();
        for (RecordView view : sorted) {
            boolean masked = masking.hides(view);
            String shownKey =
                    masked || masking.betrays(view.key()) ? "" : view.key().text();
            nodes.put(
                    view.key(),
                    new ChartContent.Node(
                            nodes.size() + 1,
                            shownKey,
                            view.key(),
                            view.label(),
                            masking.caption(view),
                            masked,
                            view.label() == Label.CORRELATION && !confirmed.contains(view.key()),
                            masking.properties(view),
                            claim(view.claim())));
        }
        return nodes;
    }

    /** By the numbers of their ends, type and key.
     *
     * @throws MissingSource if one does not say where it comes from
     */
    List<ChartContent.Edge> edges(Map<Key, ChartContent.Node> nodes) {
        var sorted = new ArrayList<>(allowed.links());
        sorted.sort(Comparator.<LinkView>comparingInt(
                        link -> node(nodes, link.from()).number())
                .thenComparingInt(link -> node(nodes, link.to()).number())
                .thenComparing(LinkView::type)
                .thenComparing(LinkView::key));
        var edges = new ArrayList<ChartContent.Edge>();
        for (LinkView view : sorted) {
            ChartContent.Node from = node(nodes, view.from());
            ChartContent.Node to = node(nodes, view.to());
            int number = edges.size() + 1;
            String shownKey = from.masked() || to.masked() || masking.betrays(view.key())
                    ? ""
                    : view.key().text();
            boolean unconfirmed = view.type() == LinkType.BETWEEN && !confirmed.contains(view.from());
            var edge = new ChartContent.Edge(
                    number,
                    shownKey,
                    view.type(),
                    from,
                    to,
                    unconfirmed,
                    masking.clean(view.properties()),
                    claim(view.claim()));
            checkSource(edge, view.key());
            edges.add(edge);
        }
        return List.copyOf(edges);
    }

    private static void checkSource(ChartContent.Edge edge, Key key) {
        String title = edge.claim().documentTitle();
        String locator = edge.claim().locator();
        if (title.isBlank() || locator.isBlank()) {
            throw new MissingSource(
                    key,
                    "Nothing was exported: the link \"" + edge.from().caption() + "\" - "
                            + edge.words() + " - \"" + edge.to().caption() + "\" ("
                            + (edge.type() + " " + edge.shownKey()).strip()
                            + ") has no "
                            + (title.isBlank() ? "document that may be named" : "place in its document")
                            + ". Leave it out of the selection, or ask "
                            + edge.claim().owner() + " for its source.");
        }
    }

    private ClaimView claim(ClaimView claim) {
        // Where in a document that may not be named is not said either.
        boolean blocked = blockedDocuments.contains(claim.document());
        return new ClaimView(
                claim.owner(),
                claim.handling(),
                masking.clean(claim.document()),
                blocked ? "" : masking.clean(claim.documentTitle()),
                blocked ? "" : masking.clean(claim.locator()),
                claim.grade(),
                claim.validity(),
                claim.recordedAt(),
                claim.recordedUntil(),
                claim.importRun(),
                claim.status(),
                claim.method());
    }

    private static ChartContent.Node node(Map<Key, ChartContent.Node> nodes, Key key) {
        ChartContent.Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalStateException("A link leads to " + key + ", which was taken out of the chart");
        }
        return node;
    }
}
