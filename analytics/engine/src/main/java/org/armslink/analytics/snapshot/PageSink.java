package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.model.port.ProjectionReader.Links;
import org.armslink.model.port.ProjectionReader.Node;
import org.armslink.model.port.ProjectionReader.Sink;

/** Keeps the pages of one read until all are there, since links may come before the records they join. */
final class PageSink implements Sink {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Links> pages = new ArrayList<>();

    @Override
    public void nodes(List<Node> page) {
        nodes.addAll(page);
    }

    @Override
    public void links(Links page) {
        pages.add(page);
    }

    /** All records read, by key; each once. */
    List<Node> sortedNodes() {
        nodes.sort(java.util.Comparator.comparing(Node::key));
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i).key().equals(nodes.get(i - 1).key())) {
                throw new IllegalStateException(
                        "The record " + nodes.get(i).key() + " was read twice; the database was written to, try again");
            }
        }
        return nodes;
    }

    /** All links read, their ends numbered by the place of the record in {@code sorted}. */
    LinkColumns numbered(List<Node> sorted) {
        long[] ids = sorted.stream().mapToLong(Node::id).sorted().toArray();
        int[] numbers = new int[ids.length];
        for (int node = 0; node < ids.length; node++) {
            numbers[Arrays.binarySearch(ids, sorted.get(node).id())] = node;
        }
        var columns = new LinkColumns();
        for (Links page : pages) {
            for (int i = 0; i < page.source().length; i++) {
                columns.add(
                        number(ids, numbers, page.source()[i], page.key()[i]),
                        number(ids, numbers, page.target()[i], page.key()[i]),
                        page.type()[i],
                        page.weight()[i],
                        page.from()[i],
                        page.to()[i],
                        page.key()[i]);
            }
        }
        return columns;
    }

    private static int number(long[] ids, int[] numbers, long id, String link) {
        int at = Arrays.binarySearch(ids, id);
        if (at < 0) {
            throw new IllegalStateException(
                    "The link " + link + " ends at a record that was not read; the database was written to, try again");
        }
        return numbers[at];
    }
}
