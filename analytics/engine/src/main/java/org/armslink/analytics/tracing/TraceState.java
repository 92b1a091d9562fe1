package org.armslink.analytics.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.armslink.model.port.TracingReader.Trace;

/** How far the traces of one firearm came, the farthest of them counting. */
public enum TraceState {
    /** An answer names the purchaser. */
    SUCCEEDED,
    /** A request is out, and the last answer, if there is one, says pending. */
    PENDING,
    /** Answers reach a dealer or an importer, and no further. */
    PARTLY,
    /** Answered or closed without a name: records destroyed, too old, serial insufficient, refused, or no outcome recorded. */
    FAILED,
    /** No request is recorded, or none that was sent. */
    NOT_REQUESTED;

    private static final Set<String> PART = Set.of("dealer-found", "importer-found");
    private static final Set<String> ENDED = Set.of("answered", "closed");

    /** As shown, such as {@code not-requested}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param traces all of one firearm */
    public static TraceState of(Collection<Trace> traces) {
        return traces.stream().map(TraceState::of).min(Enum::compareTo).orElse(NOT_REQUESTED);
    }

    private static TraceState of(Trace trace) {
        List<String> outcomes = trace.outcomes();
        if (outcomes.contains("purchaser-found")) {
            return SUCCEEDED;
        }
        boolean open = outcomes.isEmpty()
                ? !ENDED.contains(trace.status())
                : outcomes.get(outcomes.size() - 1).equals("pending")
                        && !trace.status().equals("closed");
        if (trace.status().equals("draft")) {
            return NOT_REQUESTED;
        }
        if (open) {
            return PENDING;
        }
        return outcomes.stream().anyMatch(PART::contains) ? PARTLY : FAILED;
    }
}
