package org.armslink.analytics;

import java.util.List;
import java.util.Map;

/** What a measure finds in a snapshot; nodes by their number there. */
public sealed interface Outcome {
    /** What has to be said beside it: what was counted, how exact it is. */
    List<String> notes();

    /**
     * A score for every record.
     *
     * @param byNode by node number
     * @param columns further figures of the same records
     */
    record Scores(double[] byNode, List<Column> columns, List<String> notes) implements Outcome {
        public Scores {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }

        public Scores(double[] byNode, List<String> notes) {
            this(byNode, List.of(), notes);
        }
    }

    /** A further figure of every record, by node number. */
    record Column(String name, double[] byNode) {}

    /**
     * Findings that are not one for each record: links, groups, ways, or records chosen one after another.
     *
     * @param ranked whether the findings are to be ranked by their scores, highest first; else they stay in the order
     *     given, the first with rank 1
     */
    record Findings(List<Finding> findings, boolean ranked, List<String> notes) implements Outcome {
        public Findings {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One finding.
     *
     * @param nodes the records it is about, at least one: the two ends of a link, the members of a group, the records of a
     *     way in their order
     * @param figures further figures, by the names that the measure declares
     */
    record Finding(int[] nodes, double score, Map<String, Double> figures) {
        public Finding {
            if (nodes.length == 0) {
                throw new IllegalArgumentException("A finding is about at least one record");
            }
            figures = Map.copyOf(figures);
        }
    }
}
