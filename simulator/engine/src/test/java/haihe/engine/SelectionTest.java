package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Program;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final double[] VALUES =
            IntStream.range(0, 40).mapToDouble(i -> i * i).toArray();

    private static double[] read(int... slots) {
        Selection selection = new Selection(IntStream.range(0, slots.length)
                .mapToObj(i -> new Program.Column("c" + i, slots[i]))
                .toList());
        double[] row = new double[selection.size()];
        selection.read(VALUES, row);
        return row;
    }

    private static void assertRead(int... slots) {
        assertThat(read(slots))
                .isEqualTo(IntStream.of(slots).mapToDouble(i -> VALUES[i]).toArray());
    }

    @Test
    void columnsSideBySideAreRead() {
        assertRead(IntStream.range(3, 33).toArray());
        assertRead(IntStream.concat(IntStream.range(20, 38), IntStream.range(0, 12))
                .toArray());
    }

    @Test
    void scatteredColumnsAreRead() {
        assertRead(7, 3, 4, 39, 0, 5);
    }

    @Test
    void aSelectionMayBeEmpty() {
        assertRead();
    }
}
