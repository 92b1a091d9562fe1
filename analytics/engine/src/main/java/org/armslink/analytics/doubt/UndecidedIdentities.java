package org.armslink.analytics.doubt;

import org.armslink.model.Viewer;

/** Tells which records may be of one person or firearm, in the eyes of a viewer, and by what chance. */
@FunctionalInterface
public interface UndecidedIdentities {
    /** May take long where there are many records. */
    UndecidedPairs undecided(Viewer viewer);
}
