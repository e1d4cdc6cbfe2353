package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import org.junit.jupiter.api.Test;

/** Array functions and subscripts of conveyors and queues. */
final class ContentTest {

    @Test
    void aQueueHasItsBatchesFromTheFront() {
        NativeRun run = NativeRun.of(4, 1, """
                stocks {
                  line { outflows = [board], queue { content = [3, 1, 2] } }
                  belt { initial = 0, inflows = [board], outflows = [out], conveyor { length = 2, discrete = true } }
                }
                flows { board {}, out {} }
                aux {
                  batches = "SIZE(line)", front = "line[1]", second = "line[TIME + 2]", none = "line[9]"
                  least = "MIN(line)", most = "MAX(line)", all = "SUM(line)", average = "MEAN(line)", spread = "STDDEV(line)"
                  either = "MAX(line, 4)"
                }
                """);
        run.assertColumn("batches", 3, 2, 1, 0, 0);
        run.assertColumn("front", 3, 1, 2, 0, 0);
        run.assertColumn("second", 1, 0, 0, 0, 0);
        run.assertColumn("none", 0, 0, 0, 0, 0);
        run.assertColumn("least", 1, 1, 2);
        run.assertColumn("most", 3, 2, 2);
        run.assertColumn("all", 6, 3, 2, 0, 0);
        run.assertColumn("average", 2, 1.5, 2);
        run.assertColumn("spread", Math.sqrt(2 / 3.0), 0.5, 0);
        run.assertColumn("either", 6, 4, 4, 4);
        assertThat(run.column("average")[3]).isNaN();
        assertThat(run.column("least")[3]).isInfinite();
    }

    @Test
    void aConveyorHasItsSlatsFromTheEnd() {
        NativeRun run = NativeRun.of(3, 0.5, """
                stocks { belt { inflows = [in], outflows = [out], conveyor { length = "span", content = [2, 4] } } }
                flows { in { equation = "6" }, out {} }
                constants { span = 2 }
                aux { slats = "SIZE(belt)", first = "belt[1]", last = "belt[4]", most = "MAX(belt)", average = "MEAN(belt)" }
                """);
        run.assertColumn("slats", 4, 4, 4);
        run.assertColumn("first", 1, 1, 2, 2, 3);
        run.assertColumn("last", 2, 3, 3, 3);
        run.assertColumn("most", 2, 3, 3);
        run.assertColumn("average", 1.5, 2, 2.5, 2.75, 3);
    }

    @Test
    void theContentIsKnownAtTheStartWhateverComesFirst() {
        NativeRun run = NativeRun.of(2, 1, """
                aux { seen = "INIT(belt[1])", share { equation = "0.5 / span" }, span = "2" }
                stocks {
                  copy { initial = "belt[1] + SIZE(belt)" }
                  belt { initial = "7", outflows = [out, lost], conveyor { length = "span" } }
                }
                flows { out {}, lost { leak { fraction = "share * 2" } } }
                """);
        // linear: what entered is 7 / 1.75 = 4, a quarter of which has leaked from the first slat
        run.assertColumn("seen", 3, 3, 3);
        run.assertColumn("copy", 5, 5, 5);
    }

    @Test
    void aGraphicalFunctionHasItsPoints() {
        NativeRun run = NativeRun.of(1, 1, """
                lookups { effect { x = [0, 1, 4], y = [2, 8, 5] } }
                aux {
                  points = "SIZE(effect)", second = "effect[2]", none = "effect[4]", most = "MAX(effect)"
                  least = "MIN(effect)", average = "MEAN(effect)", all = "SUM(effect)", spread = "STDDEV(effect)"
                }
                """);
        run.assertColumn("points", 3);
        run.assertColumn("second", 8);
        run.assertColumn("none", 0);
        run.assertColumn("most", 8);
        run.assertColumn("least", 2);
        run.assertColumn("average", 5);
        run.assertColumn("all", 15);
        run.assertColumn("spread", Math.sqrt(6));
    }

    @Test
    void whatHasNoPartsCannotBeLookedInto() {
        assertThatThrownBy(() -> NativeRun.of(1, 1, "stocks { s { initial = 1 } }\naux { a = \"SIZE(s)\" }"))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> assertThat(refused.diagnostics())
                                .extracting(Diagnostic::code)
                                .contains(Diagnostic.Code.DIMENSION_MISMATCH));
    }
}
