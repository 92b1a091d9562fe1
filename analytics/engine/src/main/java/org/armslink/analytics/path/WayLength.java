package org.armslink.analytics.path;

import java.util.Arrays;
import java.util.Locale;
import org.armslink.analytics.projection.Weight;

/** How long a link is: what a weight is taken to say is chosen by name, never guessed. */
public enum WayLength {
    /** The distance, where the projection declares one; else every link is 1 long. */
    DECLARED,
    /** Every link is 1 long. */
    LINKS,
    /** The distance; a projection that declares none is refused. */
    DISTANCE,
    /** 1 over the strength or the count, as Newman (2001) takes it: who is linked twice as strongly is half as far. */
    ONE_OVER_STRENGTH;

    /** As a parameter's value: {@code one-over-strength}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its text, which is one of them. */
    public static WayLength parse(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no length \"" + text + "\""));
    }

    /**
     * Whether ways are measured by weights, in a network whose weights have this meaning.
     *
     * @throws IllegalArgumentException where the weights are not what this length needs
     */
    public boolean isWeighted(Weight.Meaning meaning) {
        return switch (this) {
            case LINKS -> false;
            case DECLARED -> meaning == Weight.Meaning.DISTANCE;
            case DISTANCE -> {
                if (meaning != Weight.Meaning.DISTANCE) {
                    throw new IllegalArgumentException(
                            "length=distance needs a projection whose weight is a distance, but it"
                                    + " declares: " + meaning.text()
                                    + ". Take length=links, or length=one-over-strength for a"
                                    + " strength or a count.");
                }
                yield true;
            }
            case ONE_OVER_STRENGTH -> {
                if (meaning != Weight.Meaning.STRENGTH && meaning != Weight.Meaning.COUNT) {
                    throw new IllegalArgumentException(
                            "length=one-over-strength needs a projection whose weight is a strength"
                                    + " or a count, but it declares: " + meaning.text() + ". Take length=links.");
                }
                yield true;
            }
        };
    }
}
