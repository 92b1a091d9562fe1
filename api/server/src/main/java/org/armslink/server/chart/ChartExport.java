package org.armslink.server.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.charts.ChartContent;
import org.armslink.charts.ChartStamp;
import org.armslink.charts.GraphMl;
import org.armslink.charts.Restrictions;
import org.armslink.charts.SvgChart;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/**
 * Link charts to take away. What may not leave the system is decided on all that the viewer sees, not on the selection
 * alone: who is a witness in a case that is not on the chart is masked on it all the same.
 */
public final class ChartExport {
    /** Records on a chart, at most: more cannot be read on paper. */
    public static final int MOST_RECORDS = 300;

    private final NeighbourhoodReader neighbourhoods;
    private final Clock clock;

    /** @param clock dates the charts; its zone says which day it is */
    public ChartExport(NeighbourhoodReader neighbourhoods, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    /**
     * A chart as it is taken away.
     *
     * @param complete whether all that was asked for is on it, but for what may not leave the system; the chart says so too
     */
    public record Taken(String text, boolean complete) {}

    /**
     * What lies around a record.
     *
     * @param hops 1 to 3
     * @return empty if the viewer sees no such record
     * @throws org.armslink.charts.MissingSource if a link does not say where it comes from
     */
    public Optional<Taken> around(Viewer viewer, Key key, int hops, ChartFormat format) {
        return neighbourhoods.findNeighbourhood(viewer, key, hops, MOST_RECORDS).map(selection -> {
            // The record's own caption would name somebody who is masked on the chart.
            String title = "Within " + hops + (hops == 1 ? " link" : " links") + " of " + kind(selection, key);
            return write(viewer, selection, title, format);
        });
    }

    /**
     * These records, as far as the viewer sees them, and the links among them.
     *
     * @throws org.armslink.charts.MissingSource if a link does not say where it comes from
     */
    public Taken among(Viewer viewer, Collection<Key> keys, String title, ChartFormat format) {
        return write(viewer, neighbourhoods.listAmong(viewer, keys), title, format);
    }

    private static String kind(Subgraph selection, Key key) {
        return selection.records().stream()
                .filter(record -> record.key().equals(key))
                .map(record -> "one " + record.label().text())
                .findFirst()
                .orElse("a record");
    }

    private Taken write(Viewer viewer, Subgraph selection, String title, ChartFormat format) {
        Restrictions restrictions = restrictions(viewer, selection);
        var stamp = new ChartStamp(
                LocalDate.now(clock), ChartContent.digest(selection, restrictions), viewer.name(), title);
        String text = switch (format) {
            case SVG -> SvgChart.draw(selection, stamp, restrictions);
            case GRAPHML -> GraphMl.write(selection, stamp, restrictions);
        };
        return new Taken(text, selection.complete());
    }

    private Restrictions restrictions(Viewer viewer, Subgraph selection) {
        Set<Key> persons = selection.records().stream()
                .filter(record -> record.label() == Label.PERSON || record.label() == Label.ALIAS)
                .map(RecordView::key)
                .collect(Collectors.toCollection(TreeSet::new));
        var documents = new TreeSet<Key>();
        selection.records().forEach(record -> documents.add(record.claim().document()));
        selection.links().forEach(link -> documents.add(link.claim().document()));
        var blocked = new HashSet<Key>();
        for (RecordView document : neighbourhoods.listAmong(viewer, documents).records()) {
            if (document.claim().handling().blocksExport()) {
                blocked.add(document.key());
            }
        }
        return new Restrictions(neighbourhoods.listProtected(viewer, persons), blocked);
    }
}
