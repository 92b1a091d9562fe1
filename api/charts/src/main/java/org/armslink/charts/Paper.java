package org.armslink.charts;

/** A sheet's size, lying. Units on paper are thirds of a millimetre: ten of them are a letter of 9.4 points. */
enum Paper {
    A3("A3", 420, 297),
    A2("A2", 594, 420),
    A1("A1", 841, 594),
    A0("A0", 1189, 841),
    TWO_A0("2A0", 1682, 1189),
    FOUR_A0("4A0", 2378, 1682);

    private final String text;
    private final int widthMillimetres;
    private final int heightMillimetres;

    Paper(String text, int widthMillimetres, int heightMillimetres) {
        this.text = text;
        this.widthMillimetres = widthMillimetres;
        this.heightMillimetres = heightMillimetres;
    }

    String text() {
        return text;
    }

    int widthMillimetres() {
        return widthMillimetres;
    }

    int heightMillimetres() {
        return heightMillimetres;
    }

    double width() {
        return 3 * widthMillimetres;
    }

    double height() {
        return 3 * heightMillimetres;
    }
}
