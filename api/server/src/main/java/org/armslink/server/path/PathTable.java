package org.armslink.server.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.armslink.server.path.JourneyResponse.StepResponse;
import org.armslink.server.path.TimedPaths.TimedPathResponse;
import org.armslink.server.record.PlaceResponse;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;

/** Paths in time as rows, one a step, to take away: who is protected is not named. */
public final class PathTable {
    private static final List<String> COLUMNS = List.of(
            "path",
            "step",
            "kind",
            "from",
            "to",
            "departEarliest",
            "departLatest",
            "arriveEarliest",
            "arriveLatest",
            "timeClass",
            "joinedBy",
            "parties",
            "restsOn",
            "grade",
            "owners");

    private PathTable() {}

    public static Table of(TimedPathResponse answer) {
        var rows = new ArrayList<List<@Nullable Object>>();
        List<JourneyResponse> paths = answer.masked().best();
        for (int path = 0; path < paths.size(); path++) {
            List<StepResponse> steps = paths.get(path).steps();
            for (int step = 0; step < steps.size(); step++) {
                rows.add(row(path + 1, step + 1, paths.get(path).timeClass(), steps.get(step)));
            }
        }
        return new Table(COLUMNS, rows);
    }

    private static List<@Nullable Object> row(int path, int number, String timeClass, StepResponse step) {
        String kind = step.leg() != null && !step.leg().mode().isEmpty()
                ? "leg, " + step.leg().mode()
                : step.kind();
        return Arrays.<@Nullable Object>asList(
                (long) path,
                (long) number,
                step.inferred() ? kind + ", inferred" : kind,
                place(step.from()),
                place(step.to()),
                time(step.depart(), 0),
                time(step.depart(), 1),
                time(step.arrive(), 0),
                time(step.arrive(), 1),
                timeClass,
                step.joinedBy(),
                step.parties().stream()
                        .map(party -> party.protection() == null
                                ? party.caption()
                                : party.caption() + " (" + party.protection() + ")")
                        .collect(Collectors.joining("; ")),
                restsOn(step),
                step.grade(),
                String.join("; ", step.owners()));
    }

    private static String place(PlaceResponse place) {
        return place.country().isEmpty() ? place.caption() : place.caption() + ", " + place.country();
    }

    private static String time(List<@Nullable Instant> interval, int end) {
        Instant time = interval.get(end);
        return time == null ? "" : time.toString();
    }

    /** Events, hits, leads, decisions and suggestions: what must be true for the step to have been. */
    private static String restsOn(StepResponse step) {
        var rests = new ArrayList<String>();
        if (step.leg() != null) {
            rests.add("leg " + step.leg().key());
        }
        step.seen().forEach(event -> rests.add(event.kind() + " " + event.key()));
        step.ballistics().forEach(said -> rests.add((said.confirmed() ? "hit " : "unconfirmed lead ") + said.key()));
        step.sameAs().forEach(same -> rests.add(same.by() + " " + same.one() + " = " + same.other()));
        return String.join("; ", rests);
    }
}
