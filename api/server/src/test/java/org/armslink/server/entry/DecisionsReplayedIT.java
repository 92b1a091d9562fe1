package org.armslink.server.entry;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Random histories of decisions on invented firearms, asked for as of each of their dates by each viewer, against the list of what was
 * decided, read anew from its beginning each time.
 */
@ExtendWith(RunningServer.class)
class DecisionsReplayedIT {
    private static final int HISTORIES = 4;
    private static final int FIREARMS = 5;
    private static final int DATES = 4;
    private static final int DECISIONS_A_DATE = 4;
    private static final List<String> VERDICTS = List.of("same", "same", "same", "not-same", "unsure", "none");
    private static final Map<String, String> TYPES =
            Map.of("same", "SAME_AS", "not-same", "NOT_SAME_AS", "unsure", "UNSURE_SAME_AS");

    /** @param cleared whether they may see what other owners keep to themselves */
    private record Officer(String name, String country, boolean cleared) {}

    private static final List<Officer> OFFICERS = List.of(
            new Officer(BURKINA_FASO, "BF", false), new Officer(JAMAICA, "JM", false), new Officer(JOINT, "FR", true));

    /** Who may see a record, or a decision. */
    private record Sight(String owner, boolean ownersOnly, Set<String> denied) {
        boolean isSeenBy(Officer officer) {
            return officer.country.equals(owner)
                    || (!denied.contains(officer.country) && (!ownersOnly || officer.cleared));
        }

        /** Of a decision: seen by nobody who does not see both. */
        static Sight ofDecision(String owner, Sight one, Sight other) {
            var denied = new TreeSet<>(one.denied);
            denied.addAll(other.denied);
            denied.remove(owner);
            return new Sight(owner, one.ownersOnly || other.ownersOnly, denied);
        }
    }

    private record Decided(int date, Officer by, String one, String other, String verdict) {}

    /** Firearms, and what was decided on them, in its order. */
    private static final class History {
        final Random random;
        final Map<String, Sight> firearms = new TreeMap<>();
        final List<Decided> decided = new ArrayList<>();

        History(long seed) {
            random = new Random(seed);
        }

        Sight sight(String firearm) {
            return Objects.requireNonNull(firearms.get(firearm));
        }

        /** The decision of each agency on each two that stands at the end of a date: the last one, unless it took the one before back. */
        Map<List<String>, String> standing(int date) {
            var standing =
                    new TreeMap<List<String>, String>((a, b) -> a.toString().compareTo(b.toString()));
            for (Decided one : decided) {
                if (one.date <= date) {
                    standing.put(List.of(one.by.country, one.one, one.other), one.verdict);
                }
            }
            standing.values().removeIf("none"::equals);
            return standing;
        }

        /** "TYPE one other owner" of each decision that the officer sees. */
        Set<String> seen(Officer officer, int date) {
            var seen = new TreeSet<String>();
            standing(date).forEach((what, verdict) -> {
                Sight one = sight(what.get(1));
                Sight other = sight(what.get(2));
                if (one.isSeenBy(officer)
                        && other.isSeenBy(officer)
                        && Sight.ofDecision(what.get(0), one, other).isSeenBy(officer)) {
                    seen.add(String.join(" ", TYPES.get(verdict), what.get(1), what.get(2), what.get(0)));
                }
            });
            return seen;
        }
    }

    /** What one is told of a firearm's identity, each text as in {@link History#seen}. */
    private record Told(Set<String> records, Set<String> decisions, Set<String> conflicts) {
        /** Followed by hand: whatever a decision that it is the same leads to, until there is nothing more. */
        static Told of(String firearm, Set<String> seen) {
            var members = new TreeSet<String>();
            var open = new ArrayDeque<>(List.of(firearm));
            while (!open.isEmpty()) {
                String at = open.remove();
                if (members.add(at)) {
                    seen.stream().map(text -> text.split(" ")).forEach(one -> {
                        if (one[0].equals("SAME_AS") && (one[1].equals(at) || one[2].equals(at))) {
                            open.add(one[1].equals(at) ? one[2] : one[1]);
                        }
                    });
                }
            }
            return new Told(
                    members,
                    seen.stream()
                            .filter(text ->
                                    members.contains(text.split(" ")[1]) || members.contains(text.split(" ")[2]))
                            .collect(Collectors.toSet()),
                    seen.stream()
                            .filter(text -> text.startsWith("NOT_SAME_AS ")
                                    && members.contains(text.split(" ")[1])
                                    && members.contains(text.split(" ")[2]))
                            .collect(Collectors.toSet()));
        }

        static Told of(JsonNode answer) {
            assertThat(answer.get("complete").asBoolean()).isTrue();
            return new Told(
                    answer.get("records")
                            .valueStream()
                            .map(record -> record.get("key").asString())
                            .collect(Collectors.toSet()),
                    decisions(answer.get("decisions")),
                    decisions(answer.get("conflicts")));
        }

        private static Set<String> decisions(JsonNode links) {
            return links.valueStream()
                    .map(link -> String.join(
                            " ",
                            link.get("type").asString(),
                            link.get("from").asString(),
                            link.get("to").asString(),
                            link.get("claim").get("owner").asString().split("/")[0]))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void eachViewerIsToldOfEachDateWhatWasDecidedByThenAndMayBeSeen(RunningServer server) throws InterruptedException {
        Map<String, Caller> callers =
                OFFICERS.stream().collect(Collectors.toMap(Officer::name, officer -> server.as(officer.name)));
        Instant before = endOfDate();
        List<History> histories = new ArrayList<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            var history = new History(seed);
            for (int i = 0; i < FIREARMS; i++) {
                write(history, callers, "RPL" + seed + "-" + (char) ('A' + i) + history.random.nextInt(100_000));
            }
            histories.add(history);
        }
        var ends = new ArrayList<>(List.of(endOfDate()));
        for (int date = 1; date <= DATES; date++) {
            for (History history : histories) {
                for (int i = 0; i < DECISIONS_A_DATE; i++) {
                    decide(history, callers, date);
                }
            }
            ends.add(endOfDate());
        }

        int joined = 0;
        int contradicted = 0;
        int toldApart = 0;
        for (History history : histories) {
            int number = histories.indexOf(history) + 1;
            for (String firearm : history.firearms.keySet()) {
                var answers = new TreeSet<String>();
                for (Officer officer : OFFICERS) {
                    Caller caller = Objects.requireNonNull(callers.get(officer.name));
                    String path = "/entities/" + firearm + "/identity";
                    assertThat(caller.get(path + "?asOf=" + before).status()).isEqualTo(404);
                    for (int date = 0; date <= DATES; date++) {
                        Answer answer = caller.get(path + "?asOf=" + ends.get(date));
                        String question = "history " + number + ", " + firearm + " as of date " + date + " by "
                                + officer.name + "; decided: " + history.decided;
                        if (!history.sight(firearm).isSeenBy(officer)) {
                            assertThat(answer.status()).as(question).isEqualTo(404);
                            continue;
                        }
                        Told expected = Told.of(firearm, history.seen(officer, date));
                        assertThat(Told.of(answer.json())).as(question).isEqualTo(expected);
                        joined += expected.records.size() > 2 ? 1 : 0;
                        contradicted += expected.conflicts.isEmpty() ? 0 : 1;
                        answers.add(date + " " + expected);
                    }
                    if (history.sight(firearm).isSeenBy(officer)) {
                        assertThat(Told.of(caller.get(path).json()))
                                .isEqualTo(Told.of(firearm, history.seen(officer, DATES)));
                    }
                }
                toldApart += answers.size() > DATES + 1 ? 1 : 0;
            }
        }
        // The histories hold what they are there for.
        assertThat(histories.stream().flatMap(history -> history.decided.stream()))
                .as("decisions taken back")
                .anyMatch(one -> one.verdict.equals("none"));
        assertThat(joined).as("clusters of more than two").isPositive();
        assertThat(contradicted).as("decisions against one another").isPositive();
        assertThat(toldApart)
                .as("firearms of which viewers are told different things")
                .isPositive();
    }

    private static void write(History history, Map<String, Caller> callers, String serial) {
        Officer owner = OFFICERS.get(history.random.nextInt(2));
        String other = OFFICERS.get(owner.country.equals("BF") ? 1 : 0).country;
        boolean ownersOnly = history.random.nextInt(4) == 0;
        List<String> denied = history.random.nextInt(5) == 0 ? List.of(other) : List.of();
        Answer written = Objects.requireNonNull(callers.get(owner.name))
                .post(
                        "/records",
                        Map.of(
                                "handling",
                                ownersOnly ? "H3" : "H0",
                                "denied",
                                denied,
                                "records",
                                List.of(Map.of(
                                        "label",
                                        "Firearm",
                                        "properties",
                                        Map.of("make", "Replayed Arms", "serialRaw", serial)))));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        history.firearms.put(
                written.json().get("records").get(0).get("key").asString(),
                new Sight(owner.country, ownersOnly, Set.copyOf(denied)));
    }

    private static void decide(History history, Map<String, Caller> callers, int date) {
        List<String> keys = List.copyOf(history.firearms.keySet());
        Officer officer = OFFICERS.get(history.random.nextInt(OFFICERS.size()));
        int first = history.random.nextInt(FIREARMS);
        int second = (first + 1 + history.random.nextInt(FIREARMS - 1)) % FIREARMS;
        String verdict = VERDICTS.get(history.random.nextInt(VERDICTS.size()));
        Answer answer = Objects.requireNonNull(callers.get(officer.name))
                .post(
                        "/decisions",
                        Map.of(
                                "from",
                                keys.get(first),
                                "to",
                                keys.get(second),
                                "decision",
                                verdict,
                                "reason",
                                "drawn"));
        String one = keys.get(Math.min(first, second));
        String other = keys.get(Math.max(first, second));
        boolean seen =
                history.sight(one).isSeenBy(officer) && history.sight(other).isSeenBy(officer);
        boolean nothing =
                verdict.equals("none") && !history.standing(date).containsKey(List.of(officer.country, one, other));
        assertThat(answer.status()).as(answer.body()).isEqualTo(!seen ? 404 : nothing ? 409 : 201);
        if (answer.status() == 201) {
            history.decided.add(new Decided(date, officer, one, other, verdict));
        }
    }

    /** The second in which all so far was recorded, once it is over. */
    private static Instant endOfDate() throws InterruptedException {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        while (!Instant.now().isAfter(end.plusSeconds(1))) {
            Thread.sleep(20);
        }
        return end;
    }
}
