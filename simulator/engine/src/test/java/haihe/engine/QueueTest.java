package haihe.engine;

import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand, batch by batch. */
final class QueueTest {

    private static NativeRun run(double stop, double step, String conveyor, String arrivals) {
        return NativeRun.of(stop, step, """
                stocks {
                  line { initial = 0, inflows = [arrive], outflows = [board, turn_away], queue = true }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { discrete = true, %s } }
                }
                flows { arrive { equation = "%s" }, board {}, turn_away { overflow = true }, out {} }
                """.formatted(conveyor, arrivals));
    }

    @Test
    void aQueueWithNothingInItsWayIsEmptiedInEveryStep() {
        NativeRun run = NativeRun.of(3, 0.5, """
                stocks {
                  line { initial = 7, inflows = [arrive], outflows = [leave], queue = true }
                  gone { initial = 0, inflows = [leave] }
                }
                flows { arrive { equation = "TIME" }, leave {} }
                """);
        run.assertColumn("leave", 14, 0.5, 1, 1.5, 2);
        run.assertColumnFrom(1, "line", 0);
    }

    @Test
    void theFrontBatchLeavesAloneEachStep() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks {
                  line { inflows = [arrive], outflows = [board], queue { content = [3, 1, 2] } }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { length = 2, discrete = true } }
                }
                flows { arrive { equation = "PULSE(5, 0)" }, board {}, out {} }
                """);
        run.assertColumn("board", 3, 1, 2, 5, 0);
        run.assertColumn("line", 6, 8, 7, 5, 0);
    }

    @Test
    void asManyBatchesAsFitLeaveTogether() {
        String line = """
                stocks {
                  line { outflows = [board], queue { content = [3, 1, 4, 2] } }
                  belt { initial = 0, inflows = [board], outflows = [out],
                         conveyor { length = 1, discrete = true, capacity = 5, one-at-a-time = false, %s } }
                }
                flows { board {}, out {} }
                """;
        // divided: 3 + 1 + 1 of 4, then 3 + 2
        NativeRun.of(4, 1, line.formatted("batch-integrity = false")).assertColumn("board", 5, 5, 0);
        // whole: 3 + 1, then 4, since 4 + 2 is too much, then 2
        NativeRun.of(4, 1, line.formatted("batch-integrity = true")).assertColumn("board", 4, 4, 2, 0);
    }

    @Test
    void aBatchThatIsTooLargeIsDividedOrWaits() {
        String line = """
                stocks {
                  line { outflows = [board], queue { content = [6, 1] } }
                  belt { initial = 0, inflows = [board], outflows = [out],
                         conveyor { length = 1, discrete = true, capacity = 4, %s } }
                }
                flows { board {}, out {} }
                """;
        NativeRun.of(4, 1, line.formatted("batch-integrity = false")).assertColumn("board", 4, 2, 1, 0);
        NativeRun.of(4, 1, line.formatted("batch-integrity = true")).assertColumn("board", 0, 0, 0, 0);
    }

    @Test
    void whatTheBeltHasNoRoomForOverflows() {
        NativeRun run = run(4, 1, "length = 2, capacity = 10", "8");
        // 0: 8 board; 1: 2 board, 6 overflow; 2: 8 leave and 8 board; 3: 2 leave
        run.assertColumn("board", 8, 2, 8, 2, 8);
        run.assertColumn("turn away", 0, 6, 0, 6, 0);
        run.assertColumnFrom(0, "line", 0);
    }

    @Test
    void whatIsNotHeldUpDoesNotOverflow() {
        NativeRun run = NativeRun.of(3, 1, """
                stocks {
                  line { outflows = [board, away], queue { content = [1, 1, 1] } }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { length = 2, discrete = true } }
                }
                flows { board {}, away { overflow = true }, out {} }
                """);
        run.assertColumn("board", 1, 1, 1, 0);
        run.assertColumn("away", 0, 0, 0, 0);
    }

    @Test
    void anArrestedBeltMakesTheQueueOverflow() {
        NativeRun run = run(4, 1, "length = 1, arrest = \"TIME = 1\"", "2");
        run.assertColumn("board", 2, 0, 2, 2);
        run.assertColumn("turn away", 0, 2, 0, 0);
    }

    @Test
    void aSecondOutflowTakesWhatTheFirstLeaves() {
        NativeRun run = NativeRun.of(2, 1, """
                stocks {
                  line { outflows = [board, other], queue { content = [1, 2, 4] } }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { length = 2, discrete = true } }
                }
                flows { board {}, other {}, out {} }
                """);
        run.assertColumn("board", 1, 0);
        run.assertColumn("other", 6, 0);
    }

    @Test
    void eachInflowBringsABatchOfItsOwn() {
        NativeRun run = NativeRun.of(3, 1, """
                stocks {
                  line { initial = 0, inflows = [one, two], outflows = [board], queue = true }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { length = 1, discrete = true } }
                }
                flows { one { equation = "PULSE(3, 0)" }, two { equation = "PULSE(4, 0)" }, board {}, out {} }
                """);
        run.assertColumn("board", 3, 4, 0);
        run.assertColumn("line", 0, 4, 0);
    }

    @Test
    void theLimitPerUnitOfTimeHoldsForAQueueToo() {
        NativeRun run = NativeRun.of(2, 0.25, """
                stocks {
                  line { initial = 10, outflows = [board], queue = true }
                  belt { initial = 0, inflows = [board], outflows = [out],
                         conveyor { length = 4, discrete = true, inflow-limit = 3 } }
                }
                flows { board {}, out {} }
                """);
        run.assertColumn("board", 12, 0, 0, 0, 12, 0, 0, 0, 12);
    }

    @Test
    void aLoopOfQueueAndBeltKeepsItsContent() {
        NativeRun run = NativeRun.of(20, 0.5, """
                stocks {
                  line { initial = 9, inflows = [back], outflows = [board], queue = true }
                  belt { initial = 0, inflows = [board], outflows = [back],
                         conveyor { length = 2, discrete = true, capacity = 4 } }
                }
                flows { board {}, back {} }
                aux { all = "line + belt" }
                """);
        run.assertColumnFrom(0, "all", 9);
    }
}
