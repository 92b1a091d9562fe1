package org.armslink.analytics.jgrapht;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.armslink.analytics.snapshot.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * One of our graphs as JGraphT sees graphs: vertices and edges are node and edge numbers. Nothing is copied; nothing can
 * be changed, and whoever tries gets {@link UnsupportedOperationException}.
 */
public final class JGraphTView extends AbstractGraph<Integer, Integer> {
    private final Graph graph;
    private final GraphType type;

    public JGraphTView(Graph graph) {
        this.graph = graph;
        var builder = graph.isDirected()
                ? new DefaultGraphType.Builder().directed()
                : new DefaultGraphType.Builder().undirected();
        type = builder.weighted(true)
                .allowMultipleEdges(!graph.isSimple())
                .allowSelfLoops(!graph.isSimple())
                .allowCycles(true)
                .modifiable(false)
                .build();
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Numbers(graph.nodeCount());
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Numbers(graph.edgeCount());
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertexSet().contains(vertex);
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edgeSet().contains(edge);
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return graph.source(edge);
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return graph.target(edge);
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return graph.weight(edge);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        int v = known(vertex);
        return edges(graph.begin(v), graph.end(v), graph::edge);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        int v = known(vertex);
        return edges(graph.beginIn(v), graph.endIn(v), graph::edgeIn);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        if (!graph.isDirected()) {
            return outgoingEdgesOf(vertex);
        }
        var edges = new LinkedHashSet<>(outgoingEdgesOf(vertex));
        edges.addAll(incomingEdgesOf(vertex));
        return edges;
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        int v = known(vertex);
        return graph.end(v) - graph.begin(v);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        int v = known(vertex);
        return graph.endIn(v) - graph.beginIn(v);
    }

    /** A loop counts twice. */
    @Override
    public int degreeOf(Integer vertex) {
        return graph.isDirected() ? outDegreeOf(vertex) + inDegreeOf(vertex) : outDegreeOf(vertex);
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        Set<Integer> edges = getAllEdges(from, to);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    /** Null if one of the two is no vertex, as JGraphT wants it. */
    @Override
    public @Nullable Set<Integer> getAllEdges(Integer from, Integer to) {
        if (!containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        IntPredicate leadsThere = arc -> graph.neighbour(arc) == to;
        var edges = new LinkedHashSet<Integer>();
        IntStream.range(graph.begin(from), graph.end(from))
                .filter(leadsThere)
                .forEach(arc -> edges.add(graph.edge(arc)));
        return edges;
    }

    @Override
    public GraphType getType() {
        return type;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw unchangeable();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer edge) {
        throw unchangeable();
    }

    @Override
    public Integer addVertex() {
        throw unchangeable();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw unchangeable();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw unchangeable();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw unchangeable();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw unchangeable();
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw unchangeable();
    }

    private int known(Integer vertex) {
        Objects.requireNonNull(vertex, "vertex");
        if (!containsVertex(vertex)) {
            throw new IllegalArgumentException("Vertices are 0 to " + (graph.nodeCount() - 1) + ", but was: " + vertex);
        }
        return vertex;
    }

    private static UnsupportedOperationException unchangeable() {
        return new UnsupportedOperationException("A snapshot does not change; copy it to change it");
    }

    private interface ArcEdge {
        int of(int arc);
    }

    private Set<Integer> edges(int begin, int end, ArcEdge edge) {
        return new ArcEdges(begin, end, edge);
    }

    /** The edges of a row's arcs; the two arcs of an undirected loop lie side by side and are one edge. */
    private static final class ArcEdges extends AbstractSet<Integer> {
        private final int begin;
        private final int end;
        private final ArcEdge edge;

        ArcEdges(int begin, int end, ArcEdge edge) {
            this.begin = begin;
            this.end = end;
            this.edge = edge;
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(begin, end)
                    .filter(this::isFirst)
                    .mapToObj(edge::of)
                    .iterator();
        }

        private boolean isFirst(int arc) {
            return arc == begin || edge.of(arc) != edge.of(arc - 1);
        }

        @Override
        public int size() {
            return (int) IntStream.range(begin, end).filter(this::isFirst).count();
        }
    }

    /** 0 to count − 1. */
    private static final class Numbers extends AbstractSet<Integer> {
        private final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(0, count).iterator();
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public boolean contains(@Nullable Object number) {
            return number instanceof Integer value && value >= 0 && value < count;
        }
    }
}
