package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.armslink.model.port.ProjectionReader.Links;
import org.armslink.model.port.ProjectionReader.Records;
import org.armslink.model.port.ProjectionReader.Sink;

/** Keeps the pages of one read until all are there, since links may come before the records they join. */
final class PageSink implements Sink {
    private final List<Records> records = new ArrayList<>();
    private final List<Links> links = new ArrayList<>();

    @Override
    public void records(Records page) {
        records.add(page);
    }

    @Override
    public void links(Links page) {
        links.add(page);
    }

    /** All records read; each once. */
    RecordColumns sortedRecords() {
        return new RecordColumns(records);
    }

    /** All links read, their ends numbered by the place of the record in {@code sorted}. */
    LinkColumns numbered(RecordColumns sorted, boolean weighted) {
        var columns = new LinkColumns(weighted);
        for (Links page : links) {
            short sight = columns.sightNumber(page.sight());
            for (int i = 0; i < page.count(); i++) {
                columns.add(
                        sorted.number(page.source()[i]),
                        sorted.number(page.target()[i]),
                        page.type(),
                        sight,
                        page.grade()[i],
                        page.weight().length == 0 ? 1 : page.weight()[i],
                        page.from()[i],
                        page.to()[i]);
            }
        }
        return columns;
    }
}
