package org.armslink.charts;

import org.armslink.charts.PageTable.Column;

/** The two tables that say of each link and each record where it comes from, how far it is believed and whose it is. */
final class ChartTables {
    private ChartTables() {}

    static PageTable links(ChartContent content) {
        var table = new PageTable(
                "Links",
                new Column("No.", 3.5),
                new Column("From", 19),
                new Column("Link", 9),
                new Column("To", 19),
                new Column("When", 10),
                new Column("Source", 21),
                new Column("Grade", 6.5),
                new Column("Owner", 17),
                new Column("Method", 7),
                new Column("Caution", 9));
        for (ChartContent.Edge edge : content.edges()) {
            table.add(
                    Integer.toString(edge.number()),
                    edge.from().code() + " " + edge.from().caption(),
                    edge.words(),
                    edge.to().code() + " " + edge.to().caption(),
                    Words.when(edge.claim().validity()),
                    Words.source(edge.claim()),
                    edge.claim().grade().toString(),
                    edge.claim().owner().toString(),
                    edge.claim().method(),
                    Words.caution(edge.unconfirmed(), edge.claim()));
        }
        return table;
    }

    static PageTable records(ChartContent content) {
        var table = new PageTable(
                "Records",
                new Column("No.", 4.5),
                new Column("Kind", 10),
                new Column("Caption", 28),
                new Column("When", 10),
                new Column("Source", 29),
                new Column("Grade", 6.5),
                new Column("Owner", 17),
                new Column("Method", 7),
                new Column("Caution", 9));
        for (ChartContent.Node node : content.nodes()) {
            table.add(
                    node.code(),
                    Words.of(node.label()),
                    node.caption(),
                    node.masked() ? "" : Words.when(node.claim().validity()),
                    Words.source(node.claim()),
                    node.claim().grade().toString(),
                    node.claim().owner().toString(),
                    node.claim().method(),
                    Words.caution(node.unconfirmed(), node.claim()));
        }
        return table;
    }
}
