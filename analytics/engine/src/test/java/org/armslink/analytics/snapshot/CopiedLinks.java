package org.armslink.analytics.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.armslink.model.Grade;

/** What views show, the slow way: every link and text that counts is copied into columns of its own. */
final class CopiedLinks {
    private final Snapshot whole;
    private final LinkColumns columns;

    private CopiedLinks(Snapshot whole) {
        this.whole = whole;
        boolean weighted = !whole.projection().projection().weight().property().isEmpty();
        this.columns = new LinkColumns(weighted);
    }

    static Snapshot only(Snapshot whole, LinkChoice choice) {
        var copied = new CopiedLinks(whole);
        int[] graded = new int[Grade.all().size()];
        boolean[] takesGrade = choice.gradesTaken();
        int unknown = 0;
        var kept = new ArrayList<Integer>();
        var nodes = new TreeSet<Integer>();
        for (int link = 0; link < whole.linkCount(); link++) {
            Instant from = Instant.ofEpochSecond(whole.linkFrom(link));
            Instant to = Instant.ofEpochSecond(whole.linkTo(link));
            boolean ofType = choice.types().isEmpty() || choice.types().contains(whole.linkType(link));
            if (!ofType || !from.isBefore(choice.to()) || !to.isAfter(choice.from())) {
                continue;
            }
            int grade = whole.linkGrade(link).orElseThrow().number();
            if (!takesGrade[grade]) {
                graded[grade]++;
                continue;
            }
            kept.add(link);
            nodes.add(whole.graph().source(link));
            nodes.add(whole.graph().target(link));
            boolean always = !from.isAfter(LinkChoice.ALL.from()) && !to.isBefore(LinkChoice.ALL.to());
            unknown += always ? 1 : 0;
        }
        List<Integer> numbered = List.copyOf(nodes);
        for (int link : kept) {
            copied.add(
                    link,
                    numbered.indexOf(whole.graph().source(link)),
                    numbered.indexOf(whole.graph().target(link)));
        }
        var notes = new ArrayList<>(whole.notes());
        notes.add("Chosen: links " + choice.text() + ": " + kept.size() + " of " + whole.linkCount() + " links and "
                + numbered.size() + " of " + whole.nodeCount() + " records."
                + (unknown == 0 ? "" : " Of these links " + unknown + " are of unknown time and may be of another.")
                + choice.leftOutText(graded));
        return copied.snapshot(
                new SnapshotDigest().text(whole.id()).text(choice.text()).hex(), numbered, notes);
    }

    static Snapshot joined(Snapshot whole, int[] takenFor) {
        var copied = new CopiedLinks(whole);
        for (int link = 0; link < whole.linkCount(); link++) {
            copied.add(
                    link,
                    takenFor[whole.graph().source(link)],
                    takenFor[whole.graph().target(link)]);
        }
        return copied.snapshot("", copied.allNodes(), whole.notes());
    }

    static Snapshot altered(Snapshot whole, IntPredicate dropped, int[] like, int[] target) {
        var copied = new CopiedLinks(whole);
        for (int link = 0; link < whole.linkCount(); link++) {
            if (!dropped.test(link)) {
                copied.add(link, whole.graph().source(link), whole.graph().target(link));
            }
        }
        for (int i = 0; i < like.length; i++) {
            copied.add(like[i], whole.graph().source(like[i]), target[i]);
        }
        return copied.snapshot("", copied.allNodes(), whole.notes());
    }

    private List<Integer> allNodes() {
        return IntStream.range(0, whole.nodeCount()).boxed().toList();
    }

    private void add(int link, int source, int target) {
        columns.add(
                source,
                target,
                whole.types().indexOf(whole.linkType(link)),
                columns.sightNumber(whole.linkSight(link).orElseThrow()),
                (byte) whole.linkGrade(link).orElseThrow().number(),
                whole.graph().weight(link),
                whole.linkFrom(link),
                whole.linkTo(link));
    }

    private Snapshot snapshot(String id, List<Integer> nodes, List<String> notes) {
        List<String> labelNames = whole.nodes().labelNames();
        byte[] labels = new byte[nodes.size()];
        for (int v = 0; v < labels.length; v++) {
            labels[v] = (byte) labelNames.indexOf(whole.label(nodes.get(v)));
        }
        return new Snapshot(
                id,
                whole.projection(),
                Texts.of(nodes.stream().map(v -> whole.key(v).text()).toList()),
                labels,
                labelNames,
                Texts.of(nodes.stream().map(whole::caption).toList()),
                columns.sorted(nodes.size()),
                whole.types(),
                notes,
                Optional.empty());
    }
}
