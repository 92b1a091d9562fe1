package org.armslink.ingest.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Source;

/** What stands in each column, and how many rows are refused for it. */
final class ColumnCounts {
    private static final int REFUSED_SHOWN = 3;

    private final Source source;
    private final List<ColumnCount> columns = new ArrayList<>();

    private static final class ColumnCount {
        long filled;
        long values;
        long refused;
        final Distinct different = new Distinct(DryRunReport.MOST_VALUES);
        final List<String> first = new ArrayList<>();
    }

    ColumnCounts(Source source) {
        this.source = source;
        source.columns().forEach(unused -> columns.add(new ColumnCount()));
    }

    void count(RawRow row) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnCount column = columns.get(i);
            long before = column.values;
            for (String value : source.values(row, i)) {
                if (!value.isBlank()) {
                    column.values++;
                    column.different.add(value.strip());
                }
            }
            column.filled += column.values > before ? 1 : 0;
        }
    }

    /** A reason may be in several columns together. */
    void countRefused(RawRow row, RefusedRowException e) {
        List<String> fields = List.of(e.field().split(", "));
        for (int i = 0; i < columns.size(); i++) {
            String name = source.columns().get(i);
            if (name.equals(e.field()) || fields.contains(name)) {
                ColumnCount column = columns.get(i);
                column.refused++;
                if (column.first.size() < REFUSED_SHOWN) {
                    column.first.add(row.locator() + " \"" + TextCounts.shortened(e.value()) + "\": " + e.reason());
                }
            }
        }
    }

    List<DryRunReport.Column> report() {
        var report = new ArrayList<DryRunReport.Column>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnCount column = columns.get(i);
            report.add(new DryRunReport.Column(
                    source.columns().get(i),
                    column.filled,
                    column.values,
                    column.different.count(),
                    column.refused,
                    List.copyOf(column.first)));
        }
        return report;
    }
}
