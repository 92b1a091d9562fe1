package org.armslink.model.port;

import java.util.function.LongConsumer;

/** Takes whole imports back. */
public interface ImportUndo {
    /**
     * Withdraws every claim that stands on this import's document alone. A claim that another document makes too stands on
     * that one from now on, and what the import had changed is again as the last of the others said it. All readings of
     * the document are undone with it. Nothing is deleted: the claims stay, as withdrawn.
     *
     * <p>Works in small steps, each whole; one that was cut off goes on when called again. Undoing twice changes nothing.
     *
     * @param progress told how many claims were changed so far
     * @return the run, undone
     * @throws IllegalArgumentException if there is no such run
     */
    ImportRun undo(String run, String by, String why, LongConsumer progress);

    /**
     * SHA-256 over what stands, as {@link FactStore#canonicalDigest()} but without what is withdrawn, links with a withdrawn
     * end, earlier versions and refused rows: equal for two databases of which the same can be said now.
     */
    String standingDigest();
}
