package org.armslink.analytics.indicator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.armslink.analytics.indicator.CollectedArms.Asked;
import org.armslink.analytics.indicator.Proceeding.Reached;
import org.armslink.analytics.indicator.Proceeding.Stage;
import org.armslink.analytics.snapshot.Identities;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.port.ProceedingReader.CaseFile;
import org.armslink.model.port.ProceedingReader.Suspect;
import org.armslink.model.port.TraitReader.Decided;
import org.jspecify.annotations.Nullable;

/**
 * Persons and cases with offences on firearms, by the stage that proceedings reached in a period: as far as it is recorded. A
 * zero stands only where something of the kind is recorded for some other time; else nothing is said.
 *
 * <p>Each person counts once in a figure, with all records decided to be of that person; each case is one owner's. A case for
 * several offences is in the figures of each.
 */
public record CriminalJustice(List<Figure> figures) {
    private static final String NONE = "none";

    /**
     * A record behind a figure.
     *
     * @param person null where the case alone is meant
     * @param what the stage or offence that is counted
     * @param when as recorded, or empty
     * @param why what it rests on
     * @param leave owners whose leave is needed before it may be handed on
     */
    public record Behind(
            Key caseFile, @Nullable Key person, String what, String when, String why, List<String> leave) {}

    /**
     * @param words what it counts
     * @param value null where the records cannot say it
     */
    public record Figure(String words, @Nullable Long value, List<Behind> behind) {}

    public static CriminalJustice of(List<CaseFile> cases, List<Decided> decisions, Asked asked) {
        var counting = new Counting(
                cases.stream().filter(one -> asked.isOf(one.owner())).toList(), Identities.decided(decisions), asked);
        var firearms = new ArrayList<>(requireNonNull(Label.OFFENCE.properties().get("firearmsOffence"))
                .codes());
        firearms.remove(NONE);
        for (String offence : firearms) {
            counting.offence(
                    "Firearms offence \"" + offence + "\"",
                    one -> one.firearmsOffences().contains(offence));
        }
        counting.offence("Any firearms offence, each person and case once", CriminalJustice::isOnFirearms);
        counting.apart();
        return new CriminalJustice(List.copyOf(counting.figures));
    }

    private static boolean isOnFirearms(CaseFile file) {
        return file.firearmsOffences().stream().anyMatch(code -> !code.equals(NONE));
    }

    private static final class Counting {
        final List<Figure> figures = new ArrayList<>();
        private final List<CaseFile> cases;
        private final Identities identities;
        private final Asked asked;
        /** What is in no figure for want of a date that tells the period, once each. */
        private final Set<Behind> undated = new LinkedHashSet<>();

        Counting(List<CaseFile> cases, Identities identities, Asked asked) {
            this.cases = cases;
            this.identities = identities;
            this.asked = asked;
        }

        void offence(String name, Predicate<CaseFile> which) {
            List<CaseFile> files = cases.stream().filter(which).toList();
            cases(name, files);
            for (Stage stage : Stage.values()) {
                stage(name, files, stage);
            }
        }

        private void cases(String name, List<CaseFile> files) {
            var behind = new ArrayList<Behind>();
            int vague = 0;
            for (CaseFile file : files) {
                Reached when = Proceeding.within(file.from(), file.to(), asked);
                var one = new Behind(file.key(), null, "case", "", offences(file), file.leave());
                if (when == Reached.IN_PERIOD) {
                    behind.add(one);
                } else if (when == Reached.UNDATED) {
                    undated.add(one);
                    vague++;
                }
            }
            add(name + ": cases, by the date of the case", files.isEmpty(), behind.size(), vague, behind);
        }

        private void stage(String name, List<CaseFile> files, Stage stage) {
            var persons = new TreeSet<Key>();
            var withPersons = new TreeSet<Key>();
            var behind = new ArrayList<Behind>();
            var vaguePersons = new TreeSet<Key>();
            var vagueCases = new TreeSet<Key>();
            boolean said = false;
            for (CaseFile file : files) {
                for (Suspect suspect : file.suspects()) {
                    var proceeding = new Proceeding(suspect, asked);
                    said |= stage == Stage.SUSPECTED || proceeding.saysStage();
                    Reached reached = proceeding.reached(stage);
                    Behind one = behind(file, proceeding, stage.text(), proceeding.when(stage), why(stage, suspect));
                    if (reached == Reached.IN_PERIOD) {
                        persons.add(identities.first(suspect.person()));
                        withPersons.add(file.key());
                        behind.add(one);
                    } else if (reached == Reached.UNDATED) {
                        vaguePersons.add(identities.first(suspect.person()));
                        vagueCases.add(file.key());
                        undated.add(one);
                    }
                }
            }
            vaguePersons.removeAll(persons);
            vagueCases.removeAll(withPersons);
            String how = stage == Stage.SUSPECTED ? "suspected or formally contacted" : stage.text();
            add(name + ": persons " + how, !said, persons.size(), vaguePersons.size(), behind);
            add(name + ": cases with a person " + how, !said, withPersons.size(), vagueCases.size(), behind);
        }

        /** A zero would deny those of whom it is only not known when. */
        private void add(String words, boolean unsaid, int count, int vague, List<Behind> behind) {
            boolean silent = unsaid || count == 0 && vague > 0;
            String besides = vague == 0 ? "" : " (besides, " + vague + " whose date does not tell the period)";
            figures.add(new Figure(words + besides, silent ? null : (long) count, List.copyOf(behind)));
        }

        private static String why(Stage stage, Suspect suspect) {
            String on = suspect.stage().isEmpty() ? "recorded as a suspect in the case" : "stage: " + suspect.stage();
            String dated = stage == Stage.SUSPECTED && suspect.contactedOn().isEmpty()
                    ? on + "; of formal contact nothing is recorded"
                    : on;
            return suspect.disputed() ? dated + "; disputed" : dated;
        }

        private static Behind behind(CaseFile file, Proceeding proceeding, String what, String when, String why) {
            var leave = new TreeSet<>(file.leave());
            leave.addAll(proceeding.suspect().leave());
            return new Behind(file.key(), proceeding.suspect().person(), what, when, why, List.copyOf(leave));
        }

        private static String offences(CaseFile file) {
            return "firearms offence: " + String.join(", ", file.firearmsOffences());
        }

        /** What is in none of the figures above, with the reason. */
        void apart() {
            figures.add(new Figure(
                    "In no figure above: the date does not tell the period (records)",
                    (long) undated.size(),
                    List.copyOf(undated)));
            var contradicted = new ArrayList<Behind>();
            for (CaseFile file : cases) {
                if (isOnFirearms(file)) {
                    for (Suspect suspect : file.suspects()) {
                        var proceeding = new Proceeding(suspect, asked);
                        String why = proceeding.contradiction();
                        if (!why.isEmpty()) {
                            contradicted.add(behind(file, proceeding, "contradicted", "", why));
                        }
                    }
                }
            }
            figures.add(new Figure(
                    "Counted as suspected only: what is recorded of the stage cannot all be true (records)",
                    (long) contradicted.size(),
                    List.copyOf(contradicted)));
            byWords();
        }

        /** Nobody guesses from words whether an offence is one on firearms: they are listed for whoever knows. */
        private void byWords() {
            var byWords = new TreeMap<String, List<Behind>>();
            for (CaseFile file : cases) {
                if (!file.firearmsOffences().isEmpty()
                        || Proceeding.within(file.from(), file.to(), asked) == Reached.BEFORE_OR_AFTER) {
                    continue;
                }
                // Words of a file that needs leave would be handed on with the figure.
                String words = !file.leave().isEmpty()
                        ? "words withheld"
                        : file.words().isEmpty() ? "nothing recorded" : "\"" + file.words() + "\"";
                byWords.computeIfAbsent(words, none -> new ArrayList<>())
                        .add(new Behind(file.key(), null, "case", "", "no code of a firearms offence", file.leave()));
            }
            byWords.forEach((words, behind) -> figures.add(new Figure(
                    "Not counted, since no firearms offence is coded: cases for " + words,
                    (long) behind.size(),
                    List.copyOf(behind))));
        }
    }
}
