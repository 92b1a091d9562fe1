package org.armslink.server.analysis;

import java.util.List;

/**
 * Some rows of a result; complete if they are the last ones there are.
 *
 * @param figures what stands beside the scores
 */
record ResultPage(
        List<ResultRow> rows,
        long total,
        boolean complete,
        String snapshot,
        List<FigureResponse> figures,
        List<String> notes) {}
