package io.l9.dora.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cycles are those that looking along every edge finds. */
class CyclesTest {

    @Test
    void eachSetOfNodesThatLeadToEachOtherHasOneShortestCycleFromItsFirst() {
        Random random = new Random(106);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            int[][] edges = edges(random, 1 + random.nextInt(9));
            boolean[][] reaches = reaches(edges);
            List<Cycles.Cycle> cycles = Cycles.of(edges);
            assertThat(cycles.stream().map(cycle -> cycle.nodes().get(0)))
                    .containsExactlyInAnyOrderElementsOf(firsts(reaches));
            for (Cycles.Cycle cycle : cycles) {
                int first = cycle.nodes().get(0);
                assertThat(cycle.size()).isEqualTo(together(first, reaches).size());
                assertThat(cycle.nodes()).doesNotHaveDuplicates().hasSize(shortest(first, edges));
                assertIsAWayRound(cycle.nodes(), edges);
                found++;
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void aCycleThroughAllFilesOfALargeTreeIsFoundWithoutRecursion() {
        int count = 300_000;
        int[][] edges = new int[count][];
        for (int i = 0; i < count; i++) {
            edges[i] = new int[] {(i + 1) % count};
        }
        assertThat(Cycles.of(edges))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.nodes()).hasSize(count).startsWith(0, 1, 2));
    }

    private static int[][] edges(Random random, int count) {
        int[][] edges = new int[count][];
        for (int i = 0; i < count; i++) {
            edges[i] = random.nextInt(4) == 0
                    ? null
                    : random.ints(random.nextInt(4), 0, count).toArray();
        }
        return edges;
    }

    /** Tells which node leads to which, by Warshall's algorithm. */
    private static boolean[][] reaches(int[][] edges) {
        int count = edges.length;
        boolean[][] reaches = new boolean[count][count];
        for (int from = 0; from < count; from++) {
            for (int to : edges[from] == null ? new int[0] : edges[from]) {
                reaches[from][to] = true;
            }
        }
        for (int over = 0; over < count; over++) {
            for (int from = 0; from < count; from++) {
                for (int to = 0; to < count; to++) {
                    reaches[from][to] |= reaches[from][over] && reaches[over][to];
                }
            }
        }
        return reaches;
    }

    private static List<Integer> together(int node, boolean[][] reaches) {
        List<Integer> together = new ArrayList<>();
        for (int other = 0; other < reaches.length; other++) {
            if (reaches[node][other] && reaches[other][node]) {
                together.add(other);
            }
        }
        return together;
    }

    private static List<Integer> firsts(boolean[][] reaches) {
        List<Integer> firsts = new ArrayList<>();
        for (int node = 0; node < reaches.length; node++) {
            if (reaches[node][node] && together(node, reaches).get(0) == node) {
                firsts.add(node);
            }
        }
        return firsts;
    }

    /** Returns after how many steps a node is reached again. */
    private static int shortest(int node, int[][] edges) {
        boolean[] at = new boolean[edges.length];
        at[node] = true;
        for (int steps = 1; ; steps++) {
            boolean[] next = new boolean[edges.length];
            for (int from = 0; from < edges.length; from++) {
                for (int to : !at[from] || edges[from] == null ? new int[0] : edges[from]) {
                    next[to] = true;
                }
            }
            if (next[node]) {
                return steps;
            }
            at = next;
        }
    }

    private static void assertIsAWayRound(List<Integer> nodes, int[][] edges) {
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(edges[nodes.get(i)]).contains(nodes.get((i + 1) % nodes.size()));
        }
    }
}
