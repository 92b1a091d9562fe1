package org.armslink.server.chart;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A chart as an answer that a browser saves instead of showing it. */
final class ChartDownload {
    private ChartDownload() {}

    static ResponseEntity<String> of(ChartExport.Taken taken, ChartFormat format) {
        String type = format.mediaType();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("link-chart." + format.text())
                                .build()
                                .toString())
                .header("Armslink-Complete", Boolean.toString(taken.complete()))
                .body(taken.text());
    }
}
