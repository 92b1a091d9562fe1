package org.armslink.charts;

/** Where the middle of a symbol stands, in chart units (a symbol is 44 high and wide), x to the right, y downwards. */
public record Position(double x, double y) {}
