package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.math.IndexedTable.Kind;
import haihe.engine.internal.program.TableData;
import haihe.engine.internal.program.TableData.Reading;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexedTableTest {

    private static TableData table(Reading reading, int points, SplittableRandom random, DoubleUnaryOperator spread) {
        double[] x = new double[points];
        double start = 200 * random.nextDouble() - 100;
        double step = Math.exp(20 * random.nextDouble() - 10);
        for (int i = 0; i < points; i++) {
            x[i] = start + step * spread.applyAsDouble(i + 0.004 * random.nextDouble());
        }
        return new TableData(reading, x, random.doubles(points).toArray());
    }

    private static void assertSame(TableData table, Kind kind, SplittableRandom random) {
        IndexedTable indexed = IndexedTable.of(table);
        assertThat(indexed.kind()).isEqualTo(kind);
        double[] x = table.x();
        double width = x[x.length - 1] - x[0];
        for (double point : x) {
            for (double input : new double[] {
                point, Math.nextUp(point), Math.nextDown(point), x[0] + width * (1.2 * random.nextDouble() - 0.1)
            }) {
                assertBits(indexed, input);
            }
        }
        for (double input : new double[] {Double.NaN, 1e300, -1e300, Double.POSITIVE_INFINITY, -0.0}) {
            assertBits(indexed, input);
        }
    }

    private static void assertBits(IndexedTable indexed, double input) {
        if (Double.compare(indexed.read(input), Tables.read(indexed.table(), input)) != 0) {
            assertThat(indexed.read(input)).as("at %s", input).isEqualTo(Tables.read(indexed.table(), input));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void evenGridsGiveTheBitsOfTheProgramsTable(Reading reading) {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            assertSame(table(reading, 2 + random.nextInt(30), random, i -> i), Kind.EVEN, random);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void unevenGridsGiveTheBitsOfTheProgramsTable(Reading reading) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            assertSame(table(reading, 4 + random.nextInt(30), random, i -> i * (1 + 0.1 * i)), Kind.BUCKETS, random);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void crowdedGridsGiveTheBitsOfTheProgramsTable(Reading reading) {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            assertSame(table(reading, 40 + random.nextInt(30), random, Math::exp), Kind.PLAIN, random);
        }
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void tablesOfFewPointsGiveTheBitsOfTheProgramsTable(Reading reading) {
        SplittableRandom random = new SplittableRandom(13);
        for (int points = 1; points < 4; points++) {
            TableData table = table(reading, points, random, i -> i * i);
            assertSame(table, IndexedTable.of(table).kind(), random);
        }
    }
}
