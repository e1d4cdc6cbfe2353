package haihe.engine.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.codegen.BytecodeCompiler;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacobianTest {

    private static final double TIME = 1.3;

    /** Ridders' estimate reaches about 1e-11 of functions whose values and derivatives are near 1. */
    private static final double CLOSE = 2e-9;

    /** Two stocks whose rates are functions of both, and arrays beside them. */
    private static String model(String equation) {
        return """
                dimensions { part = [p, q, r] }
                stocks {
                  a { initial = 1.7, inflows = [f] }
                  b { initial = 0.6, inflows = [g] }
                  c { over = [part], initial { p = 0.4, q = 1.1, r = 0.9 }, inflows = [h] }
                }
                flows {
                  f { equation = "%s" }
                  g { equation = "0" }
                  h { over = [part], equation = "0" }
                }
                lookups {
                  curve { x = [0, 1, 2, 3], y = [0, 2, 3, -1] }
                  uneven { x = [0, 0.5, 2, 3], y = [0, 2, 3, -1], kind = extrapolate }
                  rise { x = [0, 1, 3], y = [0, 1, 2] }
                  steps { x = [0, 1, 2, 3], y = [0, 2, 3, -1], kind = discrete }
                }
                """.formatted(equation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b",
                "a - b",
                "a * b",
                "a / b",
                "-a * a",
                "a ^ 2",
                "a ^ 3 * b",
                "a ^ b",
                "a ^ -0.5",
                "(a * b) ^ 0.5",
                "(0 - a) ^ 3",
                "a MOD b",
                "(0 - a) MOD b",
                "ABS(a)",
                "ABS(0 - a) * b",
                "ARCTAN(a * b)",
                "ARCSIN(b)",
                "ARCCOS(b / a)",
                "COS(a)",
                "SIN(a * b)",
                "TAN(b)",
                "EXP(a - b)",
                "LN(a * b)",
                "LOG10(a + b)",
                "SQRT(a + b)",
                "SQRT(a * a)",
                "MAX(a, b)",
                "MIN(a, b)",
                "MAX(a, MAX(b, a * b))",
                "INT(a) * b",
                "SAFEDIV(a, b)",
                "SAFEDIV(a, b - b, a * 3)",
                "IF a > b THEN a * b ELSE b",
                "IF a < b THEN a ELSE LN(b) * a",
                "IF NOT (a > b) THEN a ELSE IF TIME > 1 THEN a * a ELSE 7",
                "a * TIME",
                "SIN(TIME * a)",
                "RAMP(a, 1)",
                "RAMP(a, b)",
                "STEP(a * b, 1)",
                "PULSE(a, 1.25, 0)",
                "curve(a)",
                "curve(a * b)",
                "uneven(a)",
                "uneven(a * 3)",
                "curve(a * 7)",
                "steps(a) * b",
                "SUM(c)",
                "a * SUM(c * c)",
                "MEAN(c) * b",
                "PROD(c)",
                "STDDEV(c)",
                "MAX(c) * a",
                "MIN(c)",
                "c[q] * c[r]",
                "c[INT(b * 4)] * a",
                "SIZE(c) * a",
                "EXP(SIN(a * b) / (1 + a ^ 2))",
                "(a > b) * a",
                "SMTH1(a, 2) * b",
                "DELAY3(a * b, 1.5)",
                "SMTHN(a, 2, 4)",
                "NORMAL(a, b)",
                "RANDOM(b, a)",
                "EXPRND(a)",
                "LOGNORMAL(a, b)",
                "TREND(a, 3)",
                "GAMMA_LN(a)",
                "QUANTUM(a * 3, b)",
                "SINH(a)",
                "COSH(a)",
                "TANH(a)",
                "XIDZ(a, b, 3)",
                "RANDOM_NORMAL(-9, 9, a, b, 0)",
                "SAMPLE_IF_TRUE(a > 0, a, b) * b",
                "DELAY(a, 1, b) * a",
                "PREVIOUS(a, b) + a",
                "LOOKUP_INVERT(rise, a)",
                "LOOKUP_AREA(curve, b, a)",
                "LOOKUP_EXTRAPOLATE(curve, a * 3)",
                "LOOKUP_FORWARD(curve, a) * a"
            })
    void derivativesByStocksAndTimeAreThoseOfDifferences(String equation) {
        assertDifferences(model(equation));
    }

    @Test
    void aModelWithArraysHasTheDerivativesOfDifferences() {
        assertDifferences("""
                dimensions { region = [n, s, w], sector = [x, y] }
                constants { k { over = [region], value { n = 0.3, s = 0.2, w = 0.5 } } }
                stocks {
                  level { over = [region, sector], initial = "2 + k[region] * 3", inflows = [in], outflows = [out] }
                  total { initial = 3, inflows = [gain] }
                }
                flows {
                  in { over = [region, sector], equation = "share[region] * total * SUM(level[region, *])" }
                  out { over = [region, sector], equation = "level[region, sector] ^ 2 * MEAN(level[*, sector])" }
                  gain { equation = "SMTH3(SUM(level), 2) - total * share[s]" }
                }
                aux { share { over = [region], equation = "SUM(level[region, *]) / SUM(level)" } }
                """);
    }

    private static void assertDifferences(String text) {
        LoweredModel lowered = Lowering.lower(NativeProgram.model(text));
        Jacobian jacobian = Jacobian.of(lowered.program(), Interpreter::of);
        assertThat(jacobian.refusals()).isEmpty();
        Kernel kernel = Interpreter.of(lowered.program());
        Frame frame = NativeProgram.frame(lowered, kernel, TIME);
        double[][] matrix = new double[jacobian.size()][jacobian.size()];
        double[] byTime = evaluate(jacobian, frame, matrix);
        Layout layout = lowered.program().layout();
        for (int column = 0; column < jacobian.size(); column++) {
            assertColumn(kernel, frame, layout, layout.firstStock() + column, column(matrix, column));
        }
        assertColumn(kernel, frame, layout, Layout.TIME, byTime);
        assertSameBits(lowered, jacobian, frame);
    }

    private static void assertColumn(Kernel kernel, Frame frame, Layout layout, int slot, double[] derivatives) {
        double at = frame.values[slot];
        double[] start = frame.values.clone();
        for (int row = 0; row < derivatives.length; row++) {
            int rate = layout.firstRate() + row;
            double numeric = Ridders.derivative(
                            value -> {
                                System.arraycopy(start, 0, frame.values, 0, start.length);
                                frame.values[slot] = value;
                                kernel.evaluate(frame);
                                return frame.values[rate];
                            },
                            at,
                            0.01)
                    .value();
            System.arraycopy(start, 0, frame.values, 0, start.length);
            assertThat(derivatives[row])
                    .as("rate %d by slot %d", row, slot)
                    .isCloseTo(numeric, within(CLOSE * Math.max(1, Math.abs(numeric))));
        }
    }

    private static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] evaluate(Jacobian jacobian, Frame frame, double[][] matrix) {
        double[] entries = new double[jacobian.entries()];
        double[] byTime = new double[jacobian.rows()];
        jacobian.evaluation().evaluate(frame, entries, byTime);
        for (int column = 0; column < jacobian.size(); column++) {
            for (int k = jacobian.columnStart(column); k < jacobian.columnStart(column + 1); k++) {
                matrix[jacobian.row(k)][column] = entries[k];
            }
        }
        return byTime;
    }

    private static void assertSameBits(LoweredModel lowered, Jacobian interpreted, Frame frame) {
        Jacobian compiled = Jacobian.of(lowered.program(), new BytecodeCompiler());
        double[] one = new double[interpreted.entries()];
        double[] other = new double[interpreted.entries()];
        double[] byTime = new double[interpreted.size()];
        interpreted.evaluation().evaluate(frame, one, byTime);
        compiled.evaluation().evaluate(frame, other, byTime);
        assertThat(other).usingComparatorWithPrecision(0.0).containsExactly(one);
    }

    @Test
    void independentStocksTakeOneDirection() {
        LoweredModel lowered = Lowering.lower(NativeProgram.model("""
                        dimensions { place { size = 40 } }
                        stocks { level { over = [place], initial = 1, outflows = [out] } }
                        flows { out { over = [place], equation = "level[place] ^ 2" } }
                        """));
        Jacobian jacobian = Jacobian.of(lowered.program(), Interpreter::of);
        assertThat(jacobian.colours()).isEqualTo(1);
        assertThat(jacobian.entries()).isEqualTo(40);
    }

    @Test
    void rowsOfFlowsAddUpToThoseOfRates() {
        LoweredModel lowered = Lowering.lower(NativeProgram.model("""
                        stocks { level { initial = 3, inflows = [in], outflows = [out] } }
                        flows {
                          in { equation = "level ^ 2 * SIN(time)" }
                          out { equation = "SMTH1(level, 2) / 5" }
                        }
                        """));
        List<Integer> flows = new ArrayList<>(lowered.stocks().get(0).inflows());
        flows.addAll(lowered.stocks().get(0).outflows());
        Jacobian jacobian = Jacobian.of(lowered.program(), Interpreter::of, flows);
        Frame frame = NativeProgram.frame(lowered, Interpreter.of(lowered.program()), TIME);
        double[][] matrix = new double[jacobian.rows()][jacobian.size()];
        double[] byTime = evaluate(jacobian, frame, matrix);
        assertThat(jacobian.rows()).isEqualTo(jacobian.size() + 2);
        int in = jacobian.size();
        for (int column = 0; column < jacobian.size(); column++) {
            assertThat(matrix[in][column] - matrix[in + 1][column]).isEqualTo(matrix[0][column]);
        }
        assertThat(byTime[in]).isEqualTo(byTime[0]).isNotZero();
    }

    @Test
    void aConveyorIsRefused() {
        Jacobian jacobian = Jacobian.of(NativeProgram.of("""
                        stocks { line { initial = 5, inflows = [in], outflows = [out], conveyor { length = 2 } } }
                        flows { in { equation = "1" }, out {} }
                        """), Interpreter::of);
        assertThat(jacobian.refusals())
                .extracting(Refusal::reason)
                .containsExactly("the content of conveyors and queues has no derivative");
    }
}
