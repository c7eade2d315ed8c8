package io.l9.dora.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cycles of a directed graph, found as its strongly connected components by Tarjan's algorithm: in linear time, and without recursion, since a chain
 * may be as long as a tree has files.
 */
final class Cycles {

    private static final int[] NOWHERE = {};

    private final int[] @Nullable [] edges;

    /** When each node was first met, from 1; 0 for one that was not. */
    private final int[] met;

    /** The earliest node that is open and that a node leads to. */
    private final int[] earliest;

    /** The component of each node, from 1; 0 for one whose component is not known yet. */
    private final int[] component;

    /** The nodes that were met and whose component is not known, in that order. */
    private final int[] open;

    private final int[] path;
    private final int[] nextEdge;
    private int nodesMet;
    private int nodesOpen;
    private int components;

    /**
     * Nodes that all lead to each other.
     *
     * @param nodes a shortest cycle through the first of them, from there on, without coming back
     * @param size how many nodes lead to each other, with those that are not on this cycle
     */
    record Cycle(List<Integer> nodes, int size) {}

    /** Where nodes lead to each other: the first of them, and how many they are. */
    private record Knot(int first, int size) {}

    private Cycles(int[] @Nullable [] edges) {
        int count = edges.length;
        this.edges = edges;
        this.met = new int[count];
        this.earliest = new int[count];
        this.component = new int[count];
        this.open = new int[count];
        this.path = new int[count];
        this.nextEdge = new int[count];
    }

    /**
     * Returns one cycle of each set of nodes that lead to each other; a node that leads to itself is one.
     *
     * @param edges the nodes that each node leads to; null for none
     */
    static List<Cycle> of(int[] @Nullable [] edges) {
        return new Cycles(edges).find();
    }

    private List<Cycle> find() {
        List<Knot> knots = new ArrayList<>();
        for (int node = 0; node < edges.length; node++) {
            if (met[node] == 0 && edges[node] != null) {
                walk(node, knots);
            }
        }
        List<Cycle> cycles = new ArrayList<>();
        int[] cameFrom = new int[knots.isEmpty() ? 0 : edges.length];
        for (Knot knot : knots) {
            cycles.add(new Cycle(shortest(knot.first(), cameFrom), knot.size()));
        }
        return cycles;
    }

    private int[] from(int node) {
        int[] targets = edges[node];
        return targets == null ? NOWHERE : targets;
    }

    private void walk(int root, List<Knot> knots) {
        int depth = 0;
        enter(root, depth);
        while (depth >= 0) {
            int node = path[depth];
            int[] targets = from(node);
            if (nextEdge[node] < targets.length) {
                int target = targets[nextEdge[node]++];
                if (met[target] == 0) {
                    enter(target, ++depth);
                } else if (component[target] == 0) {
                    earliest[node] = Math.min(earliest[node], met[target]);
                }
            } else {
                if (earliest[node] == met[node]) {
                    close(node, knots);
                }
                depth--;
                if (depth >= 0) {
                    earliest[path[depth]] = Math.min(earliest[path[depth]], earliest[node]);
                }
            }
        }
    }

    private void enter(int node, int depth) {
        path[depth] = node;
        met[node] = ++nodesMet;
        earliest[node] = nodesMet;
        open[nodesOpen++] = node;
    }

    /** Takes the nodes from {@code node} on as one component. */
    private void close(int node, List<Knot> knots) {
        components++;
        int first = node;
        int size = 0;
        int last;
        do {
            last = open[--nodesOpen];
            component[last] = components;
            first = Math.min(first, last);
            size++;
        } while (last != node);
        if (size > 1 || leadsTo(node, node)) {
            knots.add(new Knot(first, size));
        }
    }

    private boolean leadsTo(int node, int other) {
        for (int target : from(node)) {
            if (target == other) {
                return true;
            }
        }
        return false;
    }

    /**
     * Walks through one component breadth first.
     *
     * @param cameFrom one more than the node from which each was reached; 0 for one that was not
     */
    private List<Integer> shortest(int first, int[] cameFrom) {
        int[] queue = open;
        queue[0] = first;
        int waiting = 1;
        for (int i = 0; i < waiting; i++) {
            for (int target : from(queue[i])) {
                if (target == first) {
                    return way(first, queue[i], cameFrom);
                }
                if (component[target] == component[first] && cameFrom[target] == 0) {
                    cameFrom[target] = queue[i] + 1;
                    queue[waiting++] = target;
                }
            }
        }
        throw new IllegalStateException("a component without a cycle");
    }

    private static List<Integer> way(int first, int last, int[] cameFrom) {
        List<Integer> way = new ArrayList<>();
        for (int node = last; node != first; node = cameFrom[node] - 1) {
            way.add(node);
        }
        way.add(first);
        Collections.reverse(way);
        return way;
    }
}
