package org.armslink.charts;

import java.util.List;

/** Lines below a drawing: broken to its width, so that none is cut off at its edge. */
record Foot(List<String> lines) {
    private static final double SIZE = 10.5;
    private static final double LINE = 14;

    /** @param width of their room @param texts each begins on a line of its own */
    static Foot of(List<String> texts, double width) {
        return new Foot(texts.stream()
                .flatMap(text -> PlainText.wrap(text, width, SIZE, Integer.MAX_VALUE).stream())
                .toList());
    }

    double height() {
        return LINE * lines.size();
    }

    /** @param base of the first line */
    void draw(Canvas canvas, double x, double base) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(lines.get(i), x, base + LINE * i, Face.of(SIZE).in(Ink.QUIET));
        }
    }
}
