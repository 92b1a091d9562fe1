package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Validity;

/** The links of a snapshot that a choice takes, as a view of its columns, and what is to be said of it. One pass over all links and records. */
final class ChosenLinks {
    private final Snapshot whole;
    private final Links links;
    private final LinkChoice choice;
    private int unknownTime;
    /** By the number of the grade. */
    private final int[] leftOut = new int[Grade.all().size()];

    private ChosenLinks(Snapshot whole, LinkChoice choice) {
        this.whole = whole;
        this.links = whole.links();
        this.choice = choice;
    }

    static Snapshot of(Snapshot whole, LinkChoice choice) {
        check(whole, choice);
        var chosen = new ChosenLinks(whole, choice);
        int[] taken = chosen.taken();
        int[] nodes = chosen.linked(taken);
        Links renumbered = chosen.renumbered(taken, nodes);
        return whole.chosen(
                new SnapshotDigest().text(whole.id()).text(choice.text()).hex(),
                whole.nodes().view(nodes),
                renumbered,
                chosen.notes(taken.length, nodes.length));
    }

    private static void check(Snapshot whole, LinkChoice choice) {
        if (whole.origin().isPresent()) {
            throw new IllegalArgumentException(
                    "The projection " + whole.projection().projection().name()
                            + " makes one link of many events, which has no type, time or grade of its own. Choose links of a projection that keeps"
                            + " the events, such as person-case or firearm-custody.");
        }
        for (String type : choice.types()) {
            if (!whole.types().contains(type)) {
                throw new IllegalArgumentException("The projection "
                        + whole.projection().projection().name() + " has no links of type " + type + "; it has: "
                        + String.join(", ", whole.types()));
            }
        }
    }

    private int[] taken() {
        boolean[] ofType = new boolean[whole.types().size()];
        for (int type = 0; type < ofType.length; type++) {
            ofType[type] = choice.takesType(whole.types().get(type));
        }
        boolean[] graded = choice.gradesTaken();
        int[] taken = new int[links.count()];
        int count = 0;
        for (int link = 0; link < taken.length; link++) {
            long from = links.from(link);
            long to = links.to(link);
            if (!ofType[links.type(link)] || !choice.takesTime(from, to)) {
                continue;
            }
            if (!graded[links.grade(link)]) {
                leftOut[links.grade(link)]++;
            } else {
                taken[count++] = link;
                unknownTime += isUnknown(from, to) ? 1 : 0;
            }
        }
        return Arrays.copyOf(taken, count);
    }

    private static boolean isUnknown(long from, long to) {
        return from <= Validity.OPEN_START.getEpochSecond() && to >= Validity.OPEN_END.getEpochSecond();
    }

    /** The records that the links join, ascending. */
    private int[] linked(int[] taken) {
        boolean[] isLinked = new boolean[whole.nodeCount()];
        for (int link : taken) {
            isLinked[links.source(link)] = true;
            isLinked[links.target(link)] = true;
        }
        int[] nodes = new int[isLinked.length];
        int count = 0;
        for (int v = 0; v < isLinked.length; v++) {
            if (isLinked[v]) {
                nodes[count++] = v;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /** Numbering anew does not change which of two records comes first, so the links stay sorted. */
    private Links renumbered(int[] taken, int[] nodes) {
        int[] number = new int[whole.nodeCount()];
        for (int v = 0; v < nodes.length; v++) {
            number[nodes[v]] = v;
        }
        int[] source = new int[taken.length];
        int[] target = new int[taken.length];
        for (int i = 0; i < taken.length; i++) {
            source[i] = number[links.source(taken[i])];
            target[i] = number[links.target(taken[i])];
        }
        return links.view(taken, source, target);
    }

    private List<String> notes(int linkCount, int nodeCount) {
        var notes = new ArrayList<>(whole.notes());
        notes.add("Chosen: links " + choice.text() + ": " + linkCount + " of " + links.count() + " links and "
                + nodeCount + " of "
                + whole.nodeCount() + " records."
                + (unknownTime == 0
                        ? ""
                        : " Of these links " + unknownTime + " are of unknown time and may be of another.")
                + choice.leftOutText(leftOut));
        return notes;
    }
}
