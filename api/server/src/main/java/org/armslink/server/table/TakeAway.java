package org.armslink.server.table;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that a browser saves instead of showing them. */
public final class TakeAway {
    private TakeAway() {}

    public static ResponseEntity<byte[]> csv(Table table, String name) {
        return of(table.csv().getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", name + ".csv");
    }

    public static ResponseEntity<byte[]> svg(String drawing, String name) {
        return of(drawing.getBytes(StandardCharsets.UTF_8), "image/svg+xml;charset=UTF-8", name + ".svg");
    }

    public static ResponseEntity<byte[]> workbook(byte[] content, String name) {
        return of(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private static ResponseEntity<byte[]> of(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
