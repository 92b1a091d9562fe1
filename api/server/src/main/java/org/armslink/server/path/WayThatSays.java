package org.armslink.server.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader.Source;

/**
 * A way between two records with what stands behind each step.
 *
 * @param steps from one end to the other, at least one
 */
record WayThatSays(List<Step> steps) {
    /**
     * A recorded link with the documents that say so.
     *
     * @param independentOrigins over all of them: those of one origin count once
     */
    record Sourced(LinkView link, List<Source> sources, int independentOrigins) {
        static Sourced of(LinkView link, List<Source> sources) {
            var origins = new HashSet<String>();
            sources.forEach(source ->
                    origins.add(source.origin().isEmpty() ? source.document().text() : "origin " + source.origin()));
            return new Sourced(link, List.copyOf(sources), origins.size());
        }

        /** The best that one of its documents has. */
        Grade grade() {
            return sources.stream()
                    .map(Source::grade)
                    .min(Comparator.comparingInt(Grade::weakness))
                    .orElse(link.claim().grade());
        }

        /**
         * What a step over it costs: 1 where the best grade is the strongest, 2 where it is the weakest, and of that a quarter less
         * with each further independent origin, half at most.
         */
        double cost() {
            double graded = 1 + (grade().weakness() - 1) / 3.0;
            return graded * (1 - Math.min(0.5, 0.25 * Math.max(0, independentOrigins - 1)));
        }
    }

    /** @param links all recorded links between the two, the one that says most first; at least one */
    record Step(Key from, Key to, List<Sourced> links) {
        Step {
            links = links.stream()
                    .sorted(Comparator.comparingDouble(Sourced::cost)
                            .thenComparing(one -> one.link().type())
                            .thenComparing(one -> one.link().key()))
                    .toList();
        }

        double cost() {
            return links.get(0).cost();
        }
    }

    WayThatSays {
        steps = List.copyOf(steps);
    }

    /** The sum over its steps: least for a short way of strong grades that several independent origins tell of. */
    double cost() {
        return steps.stream().mapToDouble(Step::cost).sum();
    }

    /** Whose agencies own its links, in order of the alphabet. */
    SortedSet<String> countries() {
        return links().map(one -> one.link().claim().owner().country()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The grade of its weakest step, each step taken by the link that says most. */
    Grade weakestGrade() {
        return steps.stream()
                .map(step -> step.links().get(0).grade())
                .max(Comparator.comparingInt(Grade::weakness))
                .orElseThrow();
    }

    /** Whether one of its links is disputed. */
    boolean disputed() {
        return links().anyMatch(one -> one.link().claim().status().equals("disputed"));
    }

    private Stream<Sourced> links() {
        return steps.stream().flatMap(step -> step.links().stream());
    }

    private Set<Key> between() {
        var between = new HashSet<Key>();
        steps.stream().skip(1).forEach(step -> between.add(step.from()));
        return between;
    }

    /**
     * The few that say most: the one of least cost first, then each the cheapest that goes over somebody whom those before it do not; the
     * first given of equal ones.
     */
    static List<WayThatSays> few(List<WayThatSays> ways, int most) {
        var rest = new ArrayList<>(ways);
        rest.sort(Comparator.comparingDouble(WayThatSays::cost)); // stable
        var few = new ArrayList<WayThatSays>();
        var known = new HashSet<Key>();
        for (WayThatSays way : rest) {
            boolean says = few.isEmpty() || !known.containsAll(way.between());
            if (says && few.size() < most) {
                few.add(way);
                known.addAll(way.between());
            }
        }
        return List.copyOf(few);
    }
}
