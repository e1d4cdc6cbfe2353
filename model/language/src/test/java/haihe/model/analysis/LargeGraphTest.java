package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.ref;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Expr;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.Name;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each test runs on a small stack, so that recursion over the graph would overflow. */
@Timeout(120)
class LargeGraphTest {

    private static final int VARIABLES = 100_000;
    private static final int PAIRS = 10_000;
    private static final int SMALL_STACK = 256 * 1024;

    @Test
    void ordersAChainThatIsDefinedBackwards() throws Exception {
        ModelBuilder builder = new ModelBuilder();
        for (int i = 0; i < VARIABLES; i++) {
            builder.aux("v" + i, i == VARIABLES - 1 ? number(1) : ref("v" + (i + 1)));
        }
        List<Computation> order = onSmallStack(() -> order(builder.build()));
        assertThat(order.get(0).variable().name()).isEqualTo(Name.of("v" + (VARIABLES - 1)));
        assertThat(order.get(VARIABLES - 1).variable().name()).isEqualTo(Name.of("v0"));
    }

    @Test
    void ordersARandomGraph() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        int[] ranks = shuffled(random);
        ModelBuilder builder = new ModelBuilder();
        int[][] needs = new int[VARIABLES][];
        for (int i = 0; i < VARIABLES; i++) {
            needs[i] = random.ints(3, 0, VARIABLES).toArray();
            Expr sum = number(1);
            for (int j = 0; j < needs[i].length; j++) {
                if (ranks[needs[i][j]] >= ranks[i]) {
                    needs[i][j] = -1;
                } else {
                    sum = add(sum, ref("v" + needs[i][j]));
                }
            }
            builder.aux("v" + i, sum);
        }
        int[] places = onSmallStack(() -> placesInOrder(builder.build()));
        int late = 0;
        for (int i = 0; i < VARIABLES; i++) {
            int own = places[i];
            late += (int) Arrays.stream(needs[i])
                    .filter(need -> need >= 0 && places[need] >= own)
                    .count();
        }
        assertThat(late).isZero();
    }

    @Test
    void findsALoopThroughAllVariables() throws Exception {
        ModelBuilder builder = new ModelBuilder();
        for (int i = 0; i < VARIABLES; i++) {
            builder.aux("v" + i, ref("v" + (i + 1) % VARIABLES));
        }
        List<Diagnostic> loops = onSmallStack(() -> EvaluationOrder.loops(builder.build()));
        assertThat(loops).hasSize(1);
        assertThat(loops.get(0).message())
                .startsWith("algebraic loop: v0 -> v1 -> v2")
                .endsWith("v" + (VARIABLES - 1) + " -> v0");
    }

    @Test
    void findsManySmallLoops() throws Exception {
        ModelBuilder builder = new ModelBuilder();
        for (int i = 0; i < 2 * PAIRS; i++) {
            builder.aux("v" + i, ref("v" + (i ^ 1)));
        }
        List<Diagnostic> loops = onSmallStack(() -> EvaluationOrder.loops(builder.build()));
        assertThat(loops).hasSize(PAIRS);
    }

    private static List<Computation> order(Model model) {
        return EvaluationOrder.of(model, Phase.EVALUATION).computations();
    }

    private static int[] placesInOrder(Model model) {
        List<Computation> order = order(model);
        assertThat(order).hasSize(VARIABLES);
        int[] places = new int[VARIABLES];
        for (int place = 0; place < VARIABLES; place++) {
            String name = order.get(place).variable().name().text();
            places[Integer.parseInt(name.substring(1))] = place;
        }
        return places;
    }

    private static int[] shuffled(SplittableRandom random) {
        int[] places = new int[VARIABLES];
        for (int i = 0; i < VARIABLES; i++) {
            int j = random.nextInt(i + 1);
            places[i] = places[j];
            places[j] = i;
        }
        return places;
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        return task.get();
    }
}
