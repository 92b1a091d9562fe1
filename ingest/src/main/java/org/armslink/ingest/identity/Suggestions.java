package org.armslink.ingest.identity;

import java.util.List;

/**
 * What was found among some records.
 *
 * @param found likely ones first, then by weight, then by keys
 * @param overfull how many blocks had more records than are compared with one another; such records were compared in their
 *     other blocks only
 */
public record Suggestions(List<Suggestion> found, int overfull) {
    public Suggestions {
        found = List.copyOf(found);
    }
}
