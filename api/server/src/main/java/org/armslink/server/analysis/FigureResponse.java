package org.armslink.server.analysis;

import java.util.List;
import org.armslink.analytics.Measure.Figure;

/** A figure beside a score: its name in the rows, and what it means. */
record FigureResponse(String name, String means) {
    static List<FigureResponse> of(List<Figure> figures) {
        return figures.stream()
                .map(one -> new FigureResponse(one.name(), one.means()))
                .toList();
    }
}
