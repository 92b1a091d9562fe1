package org.armslink.analytics.snapshot;

import java.util.List;
import java.util.stream.IntStream;
import org.armslink.analytics.run.Run;

/** All that can be asked of a snapshot, to hold it against another. */
final class AllOfASnapshot {
    private AllOfASnapshot() {}

    static List<Object> of(Snapshot snapshot) {
        return List.of(
                snapshot.id(),
                snapshot.projection(),
                snapshot.notes(),
                String.valueOf(snapshot.shareOfOneEvent(Run.quiet())),
                IntStream.range(0, snapshot.nodeCount())
                        .mapToObj(v -> snapshot.key(v) + " " + snapshot.label(v) + " " + snapshot.caption(v) + " "
                                + snapshot.find(snapshot.key(v)))
                        .toList(),
                IntStream.range(0, snapshot.linkCount())
                        .mapToObj(link -> snapshot.linkType(link) + " " + snapshot.linkFrom(link) + " "
                                + snapshot.linkTo(link) + " " + snapshot.linkSight(link) + snapshot.linkGrade(link)
                                + snapshot.graph().weight(link))
                        .toList(),
                TestGraphs.text(snapshot.graph()),
                TestGraphs.text(snapshot.simple()),
                IntStream.range(0, snapshot.simple().edgeCount())
                        .mapToObj(edge -> snapshot.simple().weight(edge))
                        .toList());
    }
}
