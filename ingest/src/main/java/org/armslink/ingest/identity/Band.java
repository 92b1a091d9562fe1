package org.armslink.ingest.identity;

/**
 * How a suggestion is worded. Neither is a decision.
 *
 * <p>The weights say how much more probable one thing is than two; before any of them is looked at, one pair in as many as
 * there are records is of one thing. So what is likely among a hundred records may be chance among a million.
 */
public enum Band {
    /** One thing is more than 250 times as probable as two, and the rules of its kind hold; still, a person decides. */
    LIKELY(8),
    /** Worth a look: one thing is at least an eighth as probable as two. */
    POSSIBLE(-3);

    private final double odds;

    Band(double odds) {
        this.odds = odds;
    }

    /** The least weight of a pair among so many records. */
    double least(int records) {
        return odds + Frequencies.log2(Math.max(2, records));
    }
}
