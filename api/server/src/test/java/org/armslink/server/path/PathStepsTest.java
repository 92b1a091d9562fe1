package org.armslink.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Owner;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;

class PathStepsTest {
    //  a --l1-- b --l2-- c, recorded from c to b
    private static Subgraph chain(Validity first, Validity second) {
        return new Subgraph(List.of(), List.of(link("l2", "c", "b", second), link("l1", "a", "b", first)), true, "");
    }

    private static LinkView link(String key, String from, String to, Validity validity) {
        var claim = new ClaimView(
                Owner.PUBLIC,
                Handling.H0,
                new Key("d"),
                "",
                "row 1",
                Grade.parse("4x4:A1"),
                validity,
                0,
                Validity.OPEN_END.getEpochSecond(),
                "r",
                "asserted",
                "reported");
        return new LinkView(new Key(key), LinkType.CONTACTED, new Key(from), new Key(to), Map.of(), claim);
    }

    private static Validity day(int day) {
        return Validity.day(LocalDate.of(2021, 3, day));
    }

    @Test
    void recordsAndLinksComeInTheOrderOfThePath() {
        var steps = PathSteps.of(chain(Validity.UNKNOWN, Validity.UNKNOWN), new Key("a"), new Key("c"));
        assertThat(steps.keys()).containsExactly("a", "l1", "b", "l2", "c");
        assertThat(steps.backward()).isZero();
    }

    @Test
    void theOtherWayRoundTheyComeInTheOtherOrder() {
        var steps = PathSteps.of(chain(Validity.UNKNOWN, Validity.UNKNOWN), new Key("c"), new Key("a"));
        assertThat(steps.keys()).containsExactly("c", "l2", "b", "l1", "a");
    }

    @Test
    void aStepThatEndsBeforeTheOneBeforeItBeganGoesBackwards() {
        assertThat(PathSteps.of(chain(day(5), day(4)), new Key("a"), new Key("c"))
                        .backward())
                .isOne();
        assertThat(PathSteps.of(chain(day(5), day(5)), new Key("a"), new Key("c"))
                        .backward())
                .isZero();
        assertThat(PathSteps.of(chain(day(4), day(5)), new Key("a"), new Key("c"))
                        .backward())
                .isZero();
    }

    @Test
    void aRecordIsItsOwnPath() {
        assertThat(PathSteps.of(new Subgraph(List.of(), List.of(), true, ""), new Key("a"), new Key("a"))
                        .keys())
                .containsExactly("a");
    }
}
