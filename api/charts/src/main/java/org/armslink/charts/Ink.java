package org.armslink.charts;

/** How a shape is drawn: its fill and its line, each a colour or {@code none}; dashes as in SVG, or none if empty. */
record Ink(String fill, String stroke, double width, String dash) {
    static final String DARK = "#1f2328";
    static final String QUIET = "#57606a";
    static final String LINE = "#4b535c";
    static final String ALARM = "#a40e26";
    static final String PAPER = "#ffffff";

    static Ink fill(String colour) {
        return new Ink(colour, "none", 0, "");
    }

    static Ink line(String colour, double width) {
        return new Ink("none", colour, width, "");
    }

    Ink dashed(String pattern) {
        return new Ink(fill, stroke, width, pattern);
    }

    Ink filled(String colour) {
        return new Ink(colour, stroke, width, dash);
    }
}
