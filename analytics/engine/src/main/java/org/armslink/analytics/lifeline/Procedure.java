package org.armslink.analytics.lifeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.armslink.analytics.lifeline.LifeStep.Sort;
import org.jspecify.annotations.Nullable;

/**
 * One part of what is to be done with a recovered firearm: whether it is recorded as done, as not done, or not at all.
 *
 * @param part recorded, searched, traced, ballistics or fingerprints
 * @param done {@code yes}, {@code no}, or {@code not recorded}
 */
public record Procedure(String part, String done, String words) {
    /** What the records of the firearm say besides its steps; null where they do not. */
    public record Said(
            boolean serialExamined,
            @Nullable Boolean searched,
            @Nullable Boolean ballistics,
            @Nullable Boolean fingerprints) {}

    private static final Set<String> RECOVERED = Set.of("recovered", "seized");

    /** Empty where no recovery is recorded: then nothing is due. */
    static List<Procedure> of(List<LifeStep> steps, Said said) {
        List<LifeStep> recoveries = steps.stream()
                .filter(step ->
                        step.sort() == Sort.SEIZURE || step.sort() == Sort.CUSTODY && RECOVERED.contains(step.kind()))
                .toList();
        if (recoveries.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Procedure>();
        var missing = new ArrayList<String>();
        if (recoveries.stream().noneMatch(LifeStep::isTimed)) {
            missing.add("when");
        }
        if (recoveries.stream().allMatch(step -> step.places().isEmpty())) {
            missing.add("where");
        }
        if (!said.serialExamined()) {
            missing.add("its serial number or why there is none");
        }
        parts.add(new Procedure(
                "recorded",
                missing.isEmpty() ? "yes" : "no",
                missing.isEmpty()
                        ? "When and where it was recovered, and its serial number, are recorded."
                        : "Not recorded: " + String.join(", ", missing) + "."));
        parts.add(flag("searched", said.searched(), "Registers of lost and stolen firearms were searched."));
        boolean traced = steps.stream().anyMatch(step -> step.sort() == Sort.TRACE);
        parts.add(new Procedure(
                "traced",
                traced ? "yes" : "not recorded",
                traced ? "A trace request is recorded." : "No trace request is recorded."));
        boolean examined = steps.stream().anyMatch(step -> step.sort() == Sort.BALLISTICS);
        parts.add(
                examined
                        ? new Procedure("ballistics", "yes", "Exhibits or images of them are recorded.")
                        : flag("ballistics", said.ballistics(), "The source says so; no exhibit is recorded."));
        parts.add(flag("fingerprints", said.fingerprints(), "Fingerprints and other traces on it were looked for."));
        return List.copyOf(parts);
    }

    private static Procedure flag(String part, @Nullable Boolean said, String words) {
        if (said == null) {
            return new Procedure(part, "not recorded", "Whether it was done is not recorded.");
        }
        return new Procedure(part, said ? "yes" : "no", said ? words : "It is recorded as not done.");
    }
}
