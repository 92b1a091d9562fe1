package org.armslink.server.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which form a chart is taken away. */
public enum ChartFormat {
    SVG("image/svg+xml"),
    GRAPHML("application/graphml+xml");

    private final String mediaType;

    ChartFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As callers write it, and as a file name ends. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(ChartFormat::text).toList();
    }

    /** @throws IllegalArgumentException if there is no such format; the message lists those that there are */
    public static ChartFormat of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A chart's format is one of " + texts() + ", but was: \"" + text + "\""));
    }
}
