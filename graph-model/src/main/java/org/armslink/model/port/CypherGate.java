package org.armslink.model.port;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.armslink.model.Viewer;

/** Lets an analyst's read-only Cypher through, and nothing else. Only for viewers of full sight. */
public interface CypherGate {
    /** Bounds on one query. */
    record Limits(int rows, Duration time, long memoryBytes) {
        public static final Limits DEFAULT = new Limits(1000, Duration.ofSeconds(20), 256L << 20);
    }

    /** A table. Cells are null, Boolean, Long, Double, String, List or Map of those. */
    record Table(List<String> columns, List<List<Object>> rows, boolean complete) {}

    /** The query was refused before it ran; the message says which part and what to do. */
    final class Refused extends RuntimeException {
        public Refused(String message) {
            super(message);
        }
    }

    /** The query ran and failed or was stopped at a limit. */
    final class Failed extends RuntimeException {
        public Failed(String message) {
            super(message);
        }
    }

    /** Whether the viewer may see every sight class there is. */
    boolean hasFullSight(Viewer viewer);

    Table run(Viewer viewer, String query, Map<String, Object> parameters, Limits limits);
}
