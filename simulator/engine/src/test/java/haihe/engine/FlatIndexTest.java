package haihe.engine;

import org.junit.jupiter.api.Test;

/** Elements of arrays by one number over all dimensions. */
class FlatIndexTest {

    private static final String MODEL = """
            dimensions { row = [a, b], column = [x, y, z] }
            aux {
              m { over = [row, column], equation = "10 * row + column" }
              v { over = [row], equation = "100 * row" }
              at = "m(TIME)"
              of = "v(TIME)"
            }
            """;

    @Test
    void countsInRowMajorOrderAndIsZeroOutside() {
        NativeRun run = NativeRun.of(7, 1, MODEL);
        run.assertColumn("at", 0, 11, 12, 13, 21, 22, 23, 0);
        run.assertColumn("of", 0, 100, 200, 0);
    }
}
