package org.armslink.server.session;

import java.util.List;
import java.util.TreeSet;
import org.armslink.model.Viewer;

/**
 * A viewer that can sign in.
 *
 * @param title as shown on the page
 * @param tokenSha256 SHA-256 of the token, or empty where a name is enough (in the demo)
 */
public record KnownViewer(Viewer viewer, String title, String tokenSha256) {
    public String name() {
        return viewer.name();
    }

    /** In a fixed order, for showing. */
    public List<String> clearances() {
        return List.copyOf(new TreeSet<>(viewer.clearances()));
    }
}
