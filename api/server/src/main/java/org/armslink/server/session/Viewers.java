package org.armslink.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armslink.model.Digest;
import org.armslink.model.Viewer;

/**
 * Who may sign in.
 *
 * @param demo whether a name is enough, and no sign-in means the first viewer
 */
public record Viewers(boolean demo, List<KnownViewer> known) {
    private static final Set<String> FULL_SIGHT = Set.of("H2:*", "H3:*");

    /** Who the command line is unless told otherwise: whoever can read the database's folder sees all of it anyway. */
    public static final KnownViewer OPERATOR =
            new KnownViewer(new Viewer("operator", "XX", FULL_SIGHT), "Operator of this machine", "");

    public static final Viewers DEMO = new Viewers(
            true,
            List.of(
                    new KnownViewer(new Viewer("bf-investigator", "BF", Set.of()), "Investigator, Burkina Faso", ""),
                    new KnownViewer(new Viewer("jm-investigator", "JM", Set.of()), "Investigator, Jamaica", ""),
                    new KnownViewer(
                            new Viewer("joint-analyst", "FR", FULL_SIGHT), "Joint analyst (sees everything)", "")));

    public Viewers {
        known = List.copyOf(known);
        if (known.isEmpty()) {
            throw new IllegalArgumentException("There must be a viewer who can sign in");
        }
    }

    public Optional<KnownViewer> find(String name) {
        return known.stream().filter(viewer -> viewer.name().equals(name)).findFirst();
    }

    /** Compares digests in constant time, all of them, so that the time tells nothing. */
    public Optional<KnownViewer> findByToken(String token) {
        byte[] given = Digest.of(token).getBytes(StandardCharsets.US_ASCII);
        KnownViewer found = null;
        for (KnownViewer viewer : known) {
            boolean same = MessageDigest.isEqual(given, viewer.tokenSha256().getBytes(StandardCharsets.US_ASCII));
            found = same ? viewer : found;
        }
        return Optional.ofNullable(found);
    }
}
