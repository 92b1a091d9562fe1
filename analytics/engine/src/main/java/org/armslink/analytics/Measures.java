package org.armslink.analytics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of measures, of all families. */
public final class Measures {
    private static final List<Measure> ALL = Stream.of(
                    CentralityMeasures.ALL,
                    CohesionMeasures.ALL,
                    NearnessMeasures.ALL,
                    TwoModeMeasures.ALL,
                    BrokerageMeasures.ALL,
                    RoleMeasures.ALL,
                    StructureMeasures.ALL,
                    CliqueMeasures.ALL,
                    MotifMeasures.ALL,
                    CommunityMeasures.ALL,
                    PartitionMeasures.ALL,
                    PathMeasures.ALL,
                    PartingMeasures.ALL,
                    DisruptionMeasures.ALL,
                    TakingOutMeasures.ALL)
            .flatMap(List::stream)
            .toList();

    private Measures() {}

    /** All, in a fixed order. */
    public static List<Measure> list() {
        return ALL;
    }

    public static Optional<Measure> find(String name) {
        return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    /** The measure of that name; throws with the names there are. */
    public static Measure get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no measure \"" + name + "\"; there are: "
                        + ALL.stream().map(Measure::name).collect(Collectors.joining(", "))));
    }
}
