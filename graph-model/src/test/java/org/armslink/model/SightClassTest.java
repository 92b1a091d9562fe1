package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightClassTest {
    private static final Owner OWNER = new Owner("BF", "focal-point");

    @ParameterizedTest
    @EnumSource
    void theOwnersCountrySeesItsOwn(Handling handling) {
        assertThat(sight(handling, List.of("JM")).isVisibleTo(viewer("BF"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDeniedCountrySeesNothingWhateverItsClearances(Handling handling) {
        assertThat(sight(handling, List.of("JM")).isVisibleTo(viewer("JM", "H2:BF", "H3:*")))
                .isFalse();
    }

    @Test
    void othersSeeWhatMayBeSharedOnward() {
        for (Handling handling : List.of(Handling.H0, Handling.H1, Handling.P, Handling.C)) {
            assertThat(sight(handling, List.of()).isVisibleTo(viewer("JM")))
                    .as(handling.name())
                    .isTrue();
        }
        for (Handling handling : List.of(Handling.H2, Handling.H3)) {
            assertThat(sight(handling, List.of()).isVisibleTo(viewer("JM")))
                    .as(handling.name())
                    .isFalse();
        }
    }

    @Test
    void aClearanceIsForOneCodeAndOneOwnerOrForAll() {
        var restricted = sight(Handling.H2, List.of());
        assertThat(restricted.isVisibleTo(viewer("JM", "H2:BF"))).isTrue();
        assertThat(restricted.isVisibleTo(viewer("JM", "H2:*"))).isTrue();
        assertThat(restricted.isVisibleTo(viewer("JM", "H3:BF", "H2:ML"))).isFalse();
    }

    @Test
    void equalClassesHaveOneCanonicalLineAndOthersAnother() {
        assertThat(sight(Handling.H0, List.of("ML", "JM")).canonical())
                .isEqualTo(sight(Handling.H0, List.of("JM", "ML", "JM")).canonical())
                .isNotEqualTo(sight(Handling.H1, List.of("JM", "ML")).canonical())
                .isNotEqualTo(sight(Handling.H0, List.of()).canonical());
    }

    @Test
    void anOwnerCannotDenyItself() {
        assertThatThrownBy(() -> sight(Handling.H0, List.of("BF"))).hasMessageContaining("BF/focal-point");
    }

    private static SightClass sight(Handling handling, List<String> denied) {
        return new SightClass(OWNER, handling, denied, "criminal-investigation", LocalDate.of(2035, 12, 31));
    }

    private static Viewer viewer(String country, String... clearances) {
        return new Viewer("someone", country, Set.of(clearances));
    }

    @Test
    void anOwnersClaimsAreWrittenAndTakenBackByItsCountryAndByWhoeverIsClearedForAll() {
        var owner = new Owner("BF", "police");
        assertThat(new Viewer("officer", "BF", Set.of()).mayWriteFor(owner)).isTrue();
        assertThat(new Viewer("customs", "BF", "customs", Set.of(), Validity.OPEN_END).mayWriteFor(owner))
                .isTrue();
        assertThat(new Viewer("stranger", "ML", Set.of()).mayWriteFor(owner)).isFalse();
        assertThat(new Viewer("partner", "ML", Set.of("H2:BF", "H3:BF")).mayWriteFor(owner))
                .isFalse();
        assertThat(new Viewer("half", "ML", Set.of("H3:*")).mayWriteFor(owner)).isFalse();
        assertThat(new Viewer("analyst", "ML", Set.of("H2:*", "H3:*")).mayWriteFor(owner))
                .isTrue();
    }
}
