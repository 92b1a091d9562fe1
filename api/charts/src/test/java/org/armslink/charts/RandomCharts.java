package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/** Charts of every label and type of link at random. All that may not leave says SECRET wherever it can. */
final class RandomCharts {
    private RandomCharts() {}

    static Subgraph of(Random random, int n, int m, double restricted) {
        var fixture = new ChartFixture();
        var labels = new ArrayList<Label>();
        for (int i = 0; i < n; i++) {
            Label label = Label.values()[random.nextInt(Label.values().length)];
            labels.add(label);
            boolean secret = random.nextDouble() < restricted;
            ClaimView claim = claimFor(random, secret);
            String mark = secret ? "SECRET" : "";
            String text = label.properties().keySet().stream()
                    .filter(name -> name.equals("name") || name.equals("reference") || name.equals("title"))
                    .findFirst()
                    .orElse("caption");
            fixture.record(i + mark(random, mark), label, "No. " + i + " " + mark, claim, text, "Text " + i + mark);
        }
        List<RecordView> records = fixture.build().records();
        for (int i = 0; i < m && !records.isEmpty(); i++) {
            RecordView from = records.get(random.nextInt(records.size()));
            RecordView to = records.get(random.nextInt(records.size()));
            LinkType type = LinkType.values()[random.nextInt(LinkType.values().length)];
            // Who is masked is asked of restricted links too (Masking), so they are left out of this comparison.
            if (type != LinkType.VICTIM_IN && type != LinkType.WITNESS_IN) {
                fixture.link(from.key(), type, to.key(), claimFor(random, random.nextDouble() < restricted));
            }
        }
        return fixture.build();
    }

    private static String mark(Random random, String mark) {
        // Sorted before and behind the others by turns: numbering must not show it either way.
        return random.nextBoolean() ? mark : mark.toLowerCase(java.util.Locale.ROOT);
    }

    private static ClaimView claimFor(Random random, boolean secret) {
        Handling open = random.nextBoolean() ? Handling.H0 : Handling.P;
        Handling[] closed = {Handling.H1, Handling.H2, Handling.H3, Handling.C};
        return claim(
                secret ? closed[random.nextInt(closed.length)] : open,
                (secret ? "SECRET file " : "Register ") + random.nextInt(9),
                (secret ? "SECRET row " : "row ") + random.nextInt(900),
                List.of("asserted", "disputed", "withdrawn").get(random.nextInt(3)),
                List.of("observed", "reported", "inferred").get(random.nextInt(3)));
    }

    /** The same selection as if nothing restricted had ever been there. */
    static Subgraph without(Subgraph subgraph) {
        List<RecordView> records = subgraph.records().stream()
                .filter(node -> !node.claim().handling().blocksExport())
                .toList();
        List<LinkView> links = subgraph.links().stream()
                .filter(link -> !link.claim().handling().blocksExport())
                .filter(link -> records.stream().anyMatch(node -> node.key().equals(link.from())))
                .filter(link -> records.stream().anyMatch(node -> node.key().equals(link.to())))
                .toList();
        return new Subgraph(records, links, true, "");
    }
}
