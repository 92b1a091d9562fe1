package org.armslink.analytics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.port.AttributeReader.Attribute;

/**
 * A measure of the catalogue.
 *
 * @param subject what a row of the result is about
 * @param means what a high score says, in an investigator's words, in one sentence
 * @param notWhen when the measure misleads
 * @param figures what stands beside the score
 */
public record Measure(
        String name,
        String title,
        Family family,
        Subject subject,
        String means,
        String notWhen,
        List<MeasureParameter> parameters,
        List<Figure> figures,
        Body body) {
    /** What a measure is for. */
    public enum Family {
        CENTRALITY,
        TWO_MODE,
        BROKERAGE,
        STRUCTURE,
        COMMUNITIES,
        PATHS,
        DISRUPTION
    }

    /** What a row of a result is about. */
    public enum Subject {
        /** Every record has a score. */
        RECORD,
        LINK,
        GROUP,
        WAY,
        /** Records chosen one after another, each with those before it in mind. */
        CHOICE
    }

    /** A figure beside the score. */
    public record Figure(String name, String means) {}

    /** Beside the rows of every measure that puts each record into one group, and no other: by it two groupings can be compared. */
    public static final Figure GROUP =
            new Figure("group", "the number of its group; groups are numbered by their first record's key");

    /** How a measure is computed. */
    @FunctionalInterface
    public interface Body {
        Outcome compute(Snapshot snapshot, ParameterValues values, Run run);

        /** Which attribute of the records it needs besides the network; none unless said otherwise. */
        default Optional<Attribute> attribute(ParameterValues values) {
            return Optional.empty();
        }
    }

    /** Computed from the network and an attribute of its records. */
    record AttributeBody(Function<ParameterValues, Optional<Attribute>> needed, Body computed) implements Body {
        @Override
        public Outcome compute(Snapshot snapshot, ParameterValues values, Run run) {
            return computed.compute(snapshot, values, run);
        }

        @Override
        public Optional<Attribute> attribute(ParameterValues values) {
            return needed.apply(values);
        }
    }

    public Measure {
        // A score for each record makes a ranking, and beside every ranking stands how firmly it does.
        if (subject == Subject.RECORD) {
            parameters = Stream.concat(parameters.stream(), Doubt.PARAMETERS.stream())
                    .toList();
        }
        parameters = List.copyOf(parameters);
        figures = List.copyOf(figures);
    }

    /** A measure with one row for each record and no figures beside the score. */
    public Measure(
            String name,
            String title,
            Family family,
            String means,
            String notWhen,
            List<MeasureParameter> parameters,
            Body body) {
        this(name, title, family, Subject.RECORD, means, notWhen, parameters, List.of(), body);
    }

    /** Whether it puts each record into one group, and into no second one. */
    public boolean isGrouping() {
        return figures.contains(GROUP);
    }

    /** The figures that a result may have: the measure's own, and for a ranking those of doubt. */
    public List<Figure> everyFigure() {
        return subject == Subject.RECORD
                ? Stream.concat(figures.stream(), Doubt.FIGURES.stream()).toList()
                : figures;
    }
}
