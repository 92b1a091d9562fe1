package org.armslink.store.write;

import org.armslink.model.port.RowsRefused;

/** Why a row cannot be written, in words that are the same whichever way it comes in. */
public final class Refusal {
    private Refusal() {}

    /** Its record bears the key of a record of another kind. */
    public static RowsRefused.Refusal ofTwoKinds(long row, String key, String there, String label) {
        return new RowsRefused.Refusal(
                row,
                key,
                "this key is that of a " + there + " and cannot be that of a " + label
                        + " too; give one of them another key");
    }

    /** Its link leads to a record that is not there. */
    public static RowsRefused.Refusal leadingNowhere(long row, String key, String linkType, String label) {
        return new RowsRefused.Refusal(
                row,
                key,
                linkType + " leads to " + label + " of this key, which is neither in the store nor written before it;"
                        + " write the record first");
    }
}
