package org.armslink.charts;

import org.armslink.model.Label;

/**
 * The symbol of each label, drawn around (0, 0), 44 high and wide. Frame and picture tell labels apart without colour:
 * round for who, square for what, six-sided for where, four-sided on edge for what happened. The colours are of Okabe
 * and Ito's palette, darkened, which the colour-blind tell apart.
 */
final class Glyphs {
    static final double RADIUS = 22;

    private static final String ROUND = "M-21,0 A21,21 0 1 1 21,0 A21,21 0 1 1 -21,0 Z";
    private static final String SQUARE =
            "M-15,-19 H15 Q19,-19 19,-15 V15 Q19,19 15,19 H-15 Q-19,19 -19,15 V-15 Q-19,-19 -15,-19 Z";
    private static final String SIX_SIDED = "M-22,0 L-11,-20 H11 L22,0 L11,20 H-11 Z";
    private static final String ON_EDGE = "M0,-24 L24,0 L0,24 L-24,0 Z";

    private enum Kind {
        WHO(ROUND, "#00568a", "#eaf3fa"),
        WHAT(SQUARE, "#3a3f45", "#f3f4f5"),
        WHERE(SIX_SIDED, "#006b4f", "#e9f6f1"),
        HAPPENING(ON_EDGE, "#9a4300", "#fdf1e7"),
        BALLISTICS(ON_EDGE, "#7b3f6e", "#f8eef5");

        private final String frame;
        private final String ink;
        private final String tint;

        Kind(String frame, String ink, String tint) {
            this.frame = frame;
            this.ink = ink;
            this.tint = tint;
        }
    }

    /** @param filled shapes in ink; @param lines strokes in ink */
    private record Picture(Kind kind, String filled, String lines) {}

    private Glyphs() {}

    /** Draws the symbol at the current origin; an unconfirmed one in a dashed frame. */
    static void draw(Canvas canvas, Label label, boolean unconfirmed) {
        Picture picture = picture(label);
        Kind kind = picture.kind();
        Ink frame = Ink.line(kind.ink, 1.6).filled(kind.tint);
        canvas.path(kind.frame, unconfirmed ? frame.dashed("5 3") : frame);
        if (!picture.filled().isEmpty()) {
            canvas.path(picture.filled(), Ink.fill(kind.ink));
        }
        if (!picture.lines().isEmpty()) {
            canvas.path(picture.lines(), Ink.line(kind.ink, 1.8));
        }
    }

    private static Picture picture(Label label) {
        return switch (label) {
            case FIREARM ->
                new Picture(
                        Kind.WHAT,
                        "M-14,-9 H13 V-7.5 H14 V-3 H2 L1,1 H-4 L-6.5,11 H-13.5 L-11,-1 L-14,-4 Z",
                        "M2,-2 V0 Q2,3.5 -1.5,3.5 H-4.5");
            case PERSON ->
                new Picture(
                        Kind.WHO,
                        "M0,-12 A5,5 0 1 1 0,-2 A5,5 0 1 1 0,-12 Z M-11,12 C-11,3 -6,0.5 0,0.5 C6,0.5 11,3 11,12 Z",
                        "");
            case ALIAS ->
                new Picture(
                        Kind.WHO,
                        "M0,-9 A3.4,3.4 0 1 1 0,-2.2 A3.4,3.4 0 1 1 0,-9 Z M-6,6 C-6,1.5 -3,-0.5 0,-0.5 C3,-0.5 6,1.5 6,6 Z",
                        "M-11,-12 H11 V9 H-11 Z M-6,13 H6");
            case ORGANISATION ->
                new Picture(
                        Kind.WHO,
                        "M-6,-8 H-3 V-5 H-6 Z M-1,-8 H2 V-5 H-1 Z M-6,-2 H-3 V1 H-6 Z M-1,-2 H2 V1 H-1 Z M-4,5 H0 V11 H-4 Z",
                        "M-9,11 V-12 H5 V11 M5,-3 H11 V11 M-12,11 H13");
            case LOCATION ->
                new Picture(
                        Kind.WHERE,
                        "M0,14 C-4,7 -9,2 -9,-4 A9,9 0 1 1 9,-4 C9,2 4,7 0,14 Z M0,-8 A4,4 0 1 0 0,0 A4,4 0 1 0 0,-8 Z",
                        "");
            case BORDER_POINT ->
                new Picture(
                        Kind.WHERE,
                        "M-12,-5 H-6 L-9,1 H-12 Z M-2,-5 H4 L1,1 H-5 Z M8,-5 H13 V1 H5 Z",
                        "M-12,-5 H13 V1 H-12 Z M-9,1 V12 M10,1 V12");
            case COUNTRY -> new Picture(Kind.WHERE, "M-8,-12 C-3,-15 3,-8 11,-11 V1 C3,4 -3,-3 -8,0 Z", "M-8,-13 V13");
            case CASE -> new Picture(Kind.WHAT, "", "M-13,-9 H-4 L-1,-6 H13 V11 H-13 Z M-13,-2 H13");
            case CUSTODY_EVENT ->
                new Picture(Kind.HAPPENING, "", "M-10,-5 H9 M4,-10 L9,-5 L4,0 M10,5 H-9 M-4,0 L-9,5 L-4,10");
            case ROUTE_LEG ->
                new Picture(
                        Kind.HAPPENING,
                        "M-9,4 A3.5,3.5 0 1 1 -9,11 A3.5,3.5 0 1 1 -9,4 Z",
                        "M-5,6 C1,4 -2,-5 10,-6 M5,-10 L11,-6 L6,-1");
            case SEIZURE ->
                new Picture(
                        Kind.HAPPENING,
                        "M-9,-2 H9 V11 H-9 Z M0,1.5 A2,2 0 0 0 -1,5 L-1.6,8 H1.6 L1,5 A2,2 0 0 0 0,1.5 Z",
                        "M-5.5,-2 V-6 A5.5,5.5 0 0 1 5.5,-6 V-2");
            case SEIZURE_ITEM ->
                new Picture(Kind.WHAT, "", "M0,-13 L12,-7 V7 L0,13 L-12,7 V-7 Z M-12,-7 L0,-1 L12,-7 M0,-1 V13");
            case MARKING ->
                new Picture(Kind.WHAT, "", "M0,-12 A12,12 0 1 1 0,12 A12,12 0 1 1 0,-12 Z M-5,6 V-6 L0,1 L5,-6 V6");
            case COMPONENT ->
                new Picture(
                        Kind.WHAT,
                        "M-13,-6 H8 V-2 H13 V3 H8 V6 H-13 Z",
                        "M-8,-10 V-6 M-3,-10 V-6 M2,-10 V-6 M-13,10 H13");
            case AMMUNITION_LOT ->
                new Picture(
                        Kind.WHAT,
                        "M-9,-4 C-9,-8 -7.5,-10 -6,-12 C-4.5,-10 -3,-8 -3,-4 Z M3,-4 C3,-8 4.5,-10 6,-12 C7.5,-10 9,-8 9,-4 Z",
                        "M-9,-4 V9 H-3 V-4 M3,-4 V9 H9 V-4 M-11,13 H11");
            case IDENTITY_DOCUMENT ->
                new Picture(
                        Kind.WHO,
                        "M-7,-4 A3,3 0 1 1 -1,-4 A3,3 0 1 1 -7,-4 Z M-9,6 C-9,1 1,1 1,6 Z",
                        "M-13,-10 H13 V10 H-13 Z M4,-4 H9 M4,1 H9");
            case PHONE -> new Picture(Kind.WHO, "M-2,9 H2 V10.5 H-2 Z", "M-6,-13 H6 V13 H-6 Z M-6,-9 H6 M-6,7 H6");
            case VEHICLE ->
                new Picture(
                        Kind.WHAT,
                        "M-9,5 A3.5,3.5 0 1 1 -2,5 A3.5,3.5 0 1 1 -9,5 Z M3,5 A3.5,3.5 0 1 1 10,5 A3.5,3.5 0 1 1 3,5 Z",
                        "M-13,5 V-1 L-8,-2 L-4,-8 H5 L9,-2 L13,-1 V5 Z");
            case VESSEL -> new Picture(Kind.WHAT, "M-13,3 H13 L9,11 H-9 Z", "M-7,3 V-3 H5 V3 M-1,-3 V-11 H3 V-3");
            case ACCOUNT -> new Picture(Kind.WHO, "M-13,-5 H13 V-1 H-13 Z", "M-13,-9 H13 V9 H-13 Z M-9,4 H-3");
            case OFFENCE ->
                new Picture(
                        Kind.HAPPENING, "", "M0,-11 V10 M-6,11 H6 M-10,-7 H10 M-10,-7 L-13,1 H-7 Z M10,-7 L7,1 H13 Z");
            case OPERATION ->
                new Picture(
                        Kind.HAPPENING,
                        "M0,-3 A3,3 0 1 1 0,3 A3,3 0 1 1 0,-3 Z",
                        "M0,-10 A10,10 0 1 1 0,10 A10,10 0 1 1 0,-10 Z M0,-14 V-6 M0,6 V14 M-14,0 H-6 M6,0 H14");
            case HOTSPOT ->
                new Picture(
                        Kind.WHERE,
                        "M0,-4 A4,4 0 1 1 0,4 A4,4 0 1 1 0,-4 Z",
                        "M0,-10 A10,10 0 1 1 0,10 A10,10 0 1 1 0,-10 Z");
            case TRACE_REQUEST ->
                new Picture(
                        Kind.HAPPENING, "M-2.5,8 H1.5 V12 H-2.5 Z", "M-6,-6 C-6,-13 6,-13 6,-6 C6,-1 -0.5,-1 -0.5,5");
            case TRACE_RESPONSE -> new Picture(Kind.HAPPENING, "", "M-9,-9 H9 V4 H0 L-5,9 V4 H-9 Z M-5,-3 L-1,1 L5,-6");
            case ACQUISITION ->
                new Picture(
                        Kind.BALLISTICS,
                        "M0,-4 A5,5 0 1 1 0,6 A5,5 0 1 1 0,-4 Z",
                        "M-13,-7 H-6 L-3,-10 H3 L6,-7 H13 V10 H-13 Z");
            case EXHIBIT ->
                new Picture(
                        Kind.WHAT,
                        "M-4.5,-4 C-4.5,-9 -2,-12 0,-14 C2,-12 4.5,-9 4.5,-4 Z",
                        "M-4.5,-4 V9 M4.5,-4 V9 M-4.5,9 H4.5 M-5.5,13 H5.5 M-4,9 V13 M4,9 V13");
            case CORRELATION ->
                new Picture(
                        Kind.BALLISTICS,
                        "",
                        "M-12,0 A7,7 0 1 1 2,0 A7,7 0 1 1 -12,0 Z M-2,0 A7,7 0 1 1 12,0 A7,7 0 1 1 -2,0 Z");
            case BALLISTIC_HIT ->
                new Picture(Kind.BALLISTICS, "", "M-10,0 A10,10 0 1 1 10,0 A10,10 0 1 1 -10,0 Z M-5,0 L-1,4 L5,-4");
            case DOCUMENT ->
                new Picture(Kind.WHAT, "", "M-9,-13 H3 L9,-7 V13 H-9 Z M3,-13 V-7 H9 M-4,-1 H5 M-4,4 H5 M-4,9 H2");
        };
    }
}
