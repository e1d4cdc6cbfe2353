package haihe.engine.internal.codegen.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Choices;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FastFunctionsTest {

    /** Sets of arguments; {@code -Dhaihe.test.batches=16000} tests a million. */
    private static final int BATCHES = Integer.getInteger("haihe.test.batches", 1_000);

    private static final int WIDTH = 64;

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        708,
        -708,
        709.7,
        -745,
        1e5,
        -1e5,
        1e22,
        Math.PI,
        Math.PI / 2,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        Math.sqrt(0.5),
        Math.sqrt(2)
    };

    private final Choices choices = new Choices(1);

    /** The library is within 1 unit in the last place, vectors are within 2 of the library. */
    @ParameterizedTest
    @EnumSource(
            value = MathFunction.class,
            names = {"EXP", "LN", "SIN", "COS"})
    void vectorsAreWithinTwoUnitsInTheLastPlace(MathFunction function) {
        VectorTests.assumeVectors();
        Layout layout = new Layout(1, 1, 1);
        Node value = new Node.Invoke(function, List.of(new Node.Load(Address.at(layout.firstConstant()))));
        List<Statement> evaluate = List.of(new Statement.Assign(Address.at(layout.firstOther()), value));
        Program program = new Program(layout, List.of(), evaluate, List.of(), List.of(), 0, List.of());
        LaneCompiler.Code code = LaneCompiler.vector(program, WIDTH, true);
        LaneFrame frame = code.newFrame();
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int lane = 0; lane < WIDTH; lane++) {
                frame.values[layout.firstConstant() * WIDTH + lane] = argument(function, batch, lane);
            }
            code.kernel().evaluate(frame);
            for (int lane = 0; lane < WIDTH; lane++) {
                double x = frame.values[layout.firstConstant() * WIDTH + lane];
                double actual = frame.values[layout.firstOther() * WIDTH + lane];
                compare(function, x, actual);
            }
        }
    }

    private static void compare(MathFunction function, double x, double actual) {
        DoubleUnaryOperator library = switch (function) {
            case EXP -> StrictMath::exp;
            case LN -> StrictMath::log;
            case SIN -> StrictMath::sin;
            default -> StrictMath::cos;
        };
        double expected = library.applyAsDouble(x);
        boolean same = Double.compare(actual, expected) == 0;
        if (!same && !(Math.abs(actual - expected) <= 2 * Math.ulp(expected))) {
            assertThat(actual).as("%s(%s)", function, x).isEqualTo(expected);
        }
    }

    private double argument(MathFunction function, int batch, int lane) {
        if (batch % 16 == 0) {
            return SPECIAL[(batch / 16 + lane) % SPECIAL.length];
        }
        if (batch % 4 == 1) {
            return Double.longBitsToDouble((long) (choices.uniform() * 0x1p53) * 2048 + choices.below(2048));
        }
        double size = Math.scalb(choices.uniform(), choices.below(40) - 30);
        return switch (function) {
            case EXP -> (choices.uniform() - 0.5) * (batch % 4 == 2 ? 1420 : 2);
            case LN -> batch % 4 == 2 ? 1 + (choices.uniform() - 0.5) * size : size;
            default -> batch % 4 == 2 ? (choices.uniform() - 0.5) * 2e5 : near(size);
        };
    }

    /** A number near a multiple of a quarter turn. */
    private double near(double size) {
        return Math.rint(choices.uniform() * 1000) * Math.PI / 2 + Math.min(size, 1) * (choices.uniform() - 0.5);
    }
}
