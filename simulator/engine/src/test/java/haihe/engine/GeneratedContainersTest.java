package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Choices;
import org.junit.jupiter.api.Test;

/** Chains of queues and conveyors with settings by chance: nothing is lost, nothing is negative, both back ends agree. */
final class GeneratedContainersTest {

    private static final int CASES = 150;

    private static String number(Choices choices, double largest) {
        return Double.toString(Math.round(choices.uniform() * largest * 8) / 8.0);
    }

    private static boolean coin(Choices choices) {
        return choices.uniform() < 0.5;
    }

    private static String conveyor(Choices choices) {
        StringBuilder text = new StringBuilder("conveyor { discrete = true");
        text.append(", length = \"")
                .append(number(choices, 4))
                .append(" + STEP(")
                .append(number(choices, 3));
        text.append(" - 1.5, 4)\"");
        if (coin(choices)) {
            text.append(", capacity = ").append(number(choices, 12));
        }
        if (coin(choices)) {
            text.append(", inflow-limit = ").append(number(choices, 6));
        }
        if (coin(choices)) {
            text.append(", arrest = \"SIN(TIME) > 0.8\"");
        }
        text.append(", one-at-a-time = ").append(coin(choices));
        text.append(", batch-integrity = ").append(coin(choices));
        text.append(", exponential-leak = ").append(coin(choices)).append(" }");
        return text.toString();
    }

    private static String leak(Choices choices) {
        double start = Math.round(choices.uniform() * 6) / 10.0;
        double end = start + 0.1 + Math.round(choices.uniform() * 3) / 10.0;
        return "leak { fraction = \"" + number(choices, 0.9) + " * ABS(COS(TIME))\", start = " + start + ", end = "
                + Math.min(1, end) + ", integers = " + coin(choices) + " }";
    }

    private static String model(Choices choices) {
        return "stocks {\n"
                + "  source { initial = 60, outflows = [arrive], non-negative = true }\n"
                + "  line { initial = " + number(choices, 5)
                + ", inflows = [arrive, back], outflows = [board, away], queue = true }\n"
                + "  first { initial = " + number(choices, 9) + ", inflows = [board], outflows = [pass, lost, spilt], "
                + conveyor(choices) + " }\n"
                + "  second { initial = " + number(choices, 9) + ", inflows = [pass, fed], outflows = [back, gone], "
                + conveyor(choices) + " }\n"
                + "  store { initial = 20, outflows = [fed], non-negative = true }\n"
                + "  sink { initial = 0, inflows = [away, lost, spilt, gone] }\n"
                + "}\nflows {\n"
                + "  arrive { equation = \"" + number(choices, 9) + " * (1 + SIN(3 * TIME))\" }\n"
                + "  fed { equation = \"" + number(choices, 5) + "\" }\n"
                + "  board {}, away { overflow = true }, pass {}, back {}\n"
                + "  lost { " + leak(choices) + " }, spilt { " + leak(choices) + " }, gone { " + leak(choices) + " }\n"
                + "}\naux { all = \"source + line + first + second + store + sink\" }\n";
    }

    @Test
    void nothingIsLostAndNothingIsNegative() {
        int moved = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Choices choices = new Choices(seed);
            NativeRun run = NativeRun.of(12, choices.uniform() < 0.5 ? 0.25 : 0.5, model(choices));
            double[] all = run.column("all");
            for (String column : run.run().trajectory().columns()) {
                double[] values = run.column(column);
                for (int row = 0; row < values.length; row++) {
                    // sums of a few hundred amounts up to 100
                    assertThat(values[row]).as(column + " of case " + seed).isGreaterThan(-1e-12);
                    assertThat(all[row])
                            .as("case " + seed)
                            .isCloseTo(all[0], org.assertj.core.api.Assertions.within(1e-10));
                }
            }
            moved += run.column("sink")[all.length - 1] > 1 ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(CASES / 2);
    }
}
