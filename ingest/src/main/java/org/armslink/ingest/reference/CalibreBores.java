package org.armslink.ingest.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which calibres may be meant by a bare bore: ".38" may be .38 Special or .38 Super, and "7.65 mm" .32 ACP. So a record that
 * names a bore does not gainsay one that names a cartridge of it.
 */
public final class CalibreBores {
    private final Map<String, Set<String>> cartridges = new HashMap<>();

    private CalibreBores() {}

    /** @param folding how names are compared, such as in lower case without blanks */
    public static CalibreBores folded(UnaryOperator<String> folding) {
        var bores = new CalibreBores();
        for (List<String> row : ReferenceTable.rows("calibres.csv")) {
            if (!row.get(3).isEmpty()) {
                for (String bore : row.get(3).split("\\|")) {
                    bores.cartridges
                            .computeIfAbsent(folding.apply(bore), none -> new HashSet<>())
                            .add(folding.apply(row.get(1)));
                }
            }
        }
        return bores;
    }

    /** Whether one of two different names is a bore of which the other may be a cartridge, or both are bores of one. */
    public boolean mayBeOne(String one, String other) {
        Set<String> ofOne = cartridges.getOrDefault(one, Set.of());
        Set<String> ofOther = cartridges.getOrDefault(other, Set.of());
        return ofOne.contains(other) || ofOther.contains(one) || ofOne.stream().anyMatch(ofOther::contains);
    }
}
