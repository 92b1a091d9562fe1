package org.armslink.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each edge's tag the place on its edge where it hides least of symbols, captions and other tags. */
final class TagPlaces {
    private static final double[] ALONG = {
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85
    };
    // In the tag's height: on its edge, or leaning against it.
    private static final double[] ASIDE = {0, -0.45, 0.45};
    private static final double LITTLE = 30;
    // No two boxes whose middles are a cell or more apart touch: captions and tags are smaller than this.
    private static final double CELL_WIDTH = 400;
    private static final double CELL_HEIGHT = 120;

    /** A box, by its edges. */
    record Box(double left, double top, double right, double bottom) {
        static Box around(Position middle, double width, double height) {
            return new Box(
                    middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2);
        }

        double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    /** Where a tag stands, and which of the widths it was offered it has. */
    record Place(Position middle, int choice) {}

    private record Trial(Position middle, int choice, double hidden) {}

    private record Cell(long column, long row) {
        static Cell of(Box box) {
            return new Cell((long) Math.floor((box.left + box.right) / 2 / CELL_WIDTH), (long)
                    Math.floor((box.top + box.bottom) / 2 / CELL_HEIGHT));
        }
    }

    /** @param weight how much worse it is to hide this than a piece of a caption */
    private record Taken(Box box, double weight) {}

    private final Map<Cell, List<Taken>> taken = new HashMap<>();

    void take(Box box, double weight) {
        taken.computeIfAbsent(Cell.of(box), cell -> new ArrayList<>()).add(new Taken(box, weight));
    }

    private double hiddenBy(Box box) {
        Cell middle = Cell.of(box);
        double hidden = 0;
        for (long column = middle.column - 1; column <= middle.column + 1; column++) {
            for (long row = middle.row - 1; row <= middle.row + 1; row++) {
                for (Taken other : taken.getOrDefault(new Cell(column, row), List.of())) {
                    hidden += box.shared(other.box) * other.weight;
                }
            }
        }
        return hidden;
    }

    /**
     * The best place for a tag, which is taken from then on.
     *
     * @param widths of the tag with all its words and with fewer of them; the first that hides next to nothing is
     *     taken, or else the one that hides least
     */
    Place place(EdgePath path, double height, double... widths) {
        Trial best = new Trial(path.at(0.5), 0, Double.POSITIVE_INFINITY);
        for (int choice = 0; choice < widths.length && best.hidden > LITTLE; choice++) {
            Trial trial = best(path, height, widths[choice], choice);
            best = trial.hidden < best.hidden ? trial : best;
        }
        take(Box.around(best.middle, widths[best.choice], height), 1);
        return new Place(best.middle, best.choice);
    }

    private Trial best(EdgePath path, double height, double width, int choice) {
        Trial best = new Trial(path.at(0.5), choice, Double.POSITIVE_INFINITY);
        for (double aside : ASIDE) {
            for (double t : ALONG) {
                Position on = path.at(t);
                Position at = new Position(on.x(), on.y() + aside * height);
                Box box = Box.around(at, width + 4, height + 4);
                // Of places that hide as little, the one nearest the middle.
                double hidden = Math.abs(t - 0.5) + Math.abs(aside) + hiddenBy(box);
                if (hidden < best.hidden) {
                    best = new Trial(at, choice, hidden);
                }
            }
        }
        return best;
    }
}
