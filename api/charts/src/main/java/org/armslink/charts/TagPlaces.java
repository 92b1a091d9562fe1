package org.armslink.charts;

import java.util.ArrayList;
import java.util.List;

/** Finds for each edge's tag the place along its edge where it hides least of symbols, captions and other tags. */
final class TagPlaces {
    private static final double[] ALONG = {0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78};

    /** A box, by its edges. */
    record Box(double left, double top, double right, double bottom) {
        static Box around(Position middle, double width, double height) {
            return new Box(
                    middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2);
        }

        private double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    void take(Box box) {
        taken.add(box);
    }

    /** The best middle for a tag of that size; the place is taken from then on. */
    Position place(EdgePath path, double width, double height) {
        Position best = path.at(0.5);
        double least = Double.POSITIVE_INFINITY;
        for (double t : ALONG) {
            Position at = path.at(t);
            Box box = Box.around(at, width + 4, height + 4);
            // Of places that hide as little, the one nearest the middle.
            double hidden = Math.abs(t - 0.5);
            for (Box other : taken) {
                hidden += box.shared(other);
            }
            if (hidden < least) {
                least = hidden;
                best = at;
            }
        }
        take(Box.around(best, width, height));
        return best;
    }
}
