package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.TableData;
import haihe.engine.internal.program.TableData.Reading;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {

    private static final double[] X = {-1, 0, 0.1, 3};
    private static final double[] Y = {2, 0.7, 0.3, -4};

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void aPointHasExactlyItsY(Reading reading) {
        TableData table = new TableData(reading, X, Y);
        for (int i = 0; i < X.length; i++) {
            assertThat(Tables.read(table, X[i])).isEqualTo(Y[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, -2, 2",
        "LINEAR, -0.5, 1.35",
        "LINEAR, 4, -4",
        "LINEAR_EXTRAPOLATE, -2, 3.3",
        "LINEAR_EXTRAPOLATE, -0.5, 1.35",
        "LINEAR_EXTRAPOLATE, 5.9, -8.3",
        "STEP_LEFT, -2, 2",
        "STEP_LEFT, -0.5, 2",
        "STEP_LEFT, 2.9, 0.3",
        "STEP_LEFT, 4, -4",
        "STEP_RIGHT, -2, 2",
        "STEP_RIGHT, -0.5, 0.7",
        "STEP_RIGHT, 2.9, -4",
        "STEP_RIGHT, 4, -4"
    })
    void readsBetweenAndOutsidePoints(Reading reading, double input, double expected) {
        // The decimal numbers are rounded, the arithmetic has three operations.
        double tolerance = 4 * Math.ulp(expected);
        assertThat(Tables.read(new TableData(reading, X, Y), input))
                .isCloseTo(expected, org.assertj.core.api.Assertions.within(tolerance));
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void aSinglePointHoldsEverywhere(Reading reading) {
        TableData table = new TableData(reading, new double[] {3}, new double[] {8});
        for (double input : new double[] {-5, 3, 99, Double.NEGATIVE_INFINITY}) {
            assertThat(Tables.read(table, input)).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "LINEAR_EXTRAPOLATE", "STEP_LEFT", "STEP_RIGHT"})
    void notANumberReadsAsNotANumber(Reading reading) {
        assertThat(Tables.read(new TableData(reading, X, Y), Double.NaN)).isNaN();
    }

    @Test
    void findsTheRightPieceOfALongTable() {
        double[] x = new double[1001];
        double[] y = new double[1001];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = i % 7;
        }
        TableData table = new TableData(Reading.LINEAR, x, y);
        for (int i = 0; i < 1000; i++) {
            assertThat(Tables.read(table, i + 0.5)).isEqualTo((y[i] + y[i + 1]) / 2);
        }
    }

    @Test
    void evenlySpreadPointsGiveTheBitsOfALinearSearch() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            double[] x = nearlyEven(2 + random.nextInt(20), random);
            double[] y = random.doubles(x.length).toArray();
            TableData table = new TableData(Reading.LINEAR, x, y);
            assertThat(table.density()).isPositive();
            for (int i = 0; i < x.length - 1; i++) {
                for (double input : new double[] {
                    x[i], Math.nextUp(x[i]), Math.nextDown(x[i + 1]), x[i] + (x[i + 1] - x[i]) * random.nextDouble()
                }) {
                    double slope = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
                    assertThat(Tables.read(table, input)).isEqualTo(y[i] + slope * (input - x[i]));
                }
            }
        }
    }

    @Test
    void linesAreReadWhereTheirSlopeIsTooLargeForANumber() {
        double[] x = {0, 0x1p-1000};
        double[] y = {1, 0x1p100};
        TableData table = new TableData(Reading.LINEAR, x, y);
        assertThat(Tables.read(table, 0)).isEqualTo(1);
        assertThat(Tables.read(table, 0x1p-1001)).isEqualTo(0x1p99);
    }

    private static double[] nearlyEven(int points, SplittableRandom random) {
        double start = random.nextDouble() * 2000 - 1000;
        double step = Math.exp(random.nextDouble() * 20 - 10);
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = start + step * (i + 0.004 * random.nextDouble());
        }
        return x;
    }
}
