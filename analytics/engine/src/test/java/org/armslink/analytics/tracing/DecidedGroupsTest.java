package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.TraitReader.Decided;
import org.junit.jupiter.api.Test;

class DecidedGroupsTest {
    private static Key gun(String name) {
        return Key.of("Firearm", name);
    }

    private static Decided said(String one, LinkType decision, String other) {
        return new Decided(gun(one), gun(other), decision);
    }

    /**
     * <pre>{@code
     * a =same= b =same= c     d =same= e     f ~unsure~ g
     *                         d =not=  e
     * }</pre>
     */
    @Test
    void onlyWhatNobodyGainsaysIsTakenTogether() {
        var groups = new DecidedGroups(List.of(
                said("b", LinkType.SAME_AS, "c"),
                said("b", LinkType.SAME_AS, "a"),
                said("d", LinkType.SAME_AS, "e"),
                said("e", LinkType.NOT_SAME_AS, "d"),
                said("f", LinkType.UNSURE_SAME_AS, "g")));
        assertThat(List.of("a", "b", "c"))
                .allSatisfy(one -> assertThat(groups.of(gun(one))).isEqualTo(gun("a")));
        assertThat(List.of("d", "e", "f", "g", "never-decided"))
                .allSatisfy(one -> assertThat(groups.of(gun(one))).isEqualTo(gun(one)));
    }
}
