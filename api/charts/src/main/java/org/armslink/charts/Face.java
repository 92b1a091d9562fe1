package org.armslink.charts;

/** How a text is drawn: size, weight, whether it is centred on its x, and colour. */
record Face(double size, boolean bold, boolean centred, String colour) {
    static Face of(double size) {
        return new Face(size, false, false, Ink.DARK);
    }

    Face asBold() {
        return new Face(size, true, centred, colour);
    }

    Face onCentre() {
        return new Face(size, bold, true, colour);
    }

    Face in(String other) {
        return new Face(size, bold, centred, other);
    }
}
