package org.armslink.analytics.route;

import java.util.Comparator;
import java.util.stream.Stream;
import org.armslink.model.Grade;

/** The weakest of several grades; of equally weak ones the one whose text comes first, so that order changes nothing. */
final class Grades {
    static final Comparator<Grade> WEAKEST_FIRST =
            Comparator.comparingInt(Grade::weakness).reversed().thenComparing(Grade::toString);

    private Grades() {}

    static Grade weakest(Stream<Grade> grades) {
        return grades.min(WEAKEST_FIRST)
                .orElseThrow(() -> new IllegalArgumentException("The weakest of no grades was asked for"));
    }
}
