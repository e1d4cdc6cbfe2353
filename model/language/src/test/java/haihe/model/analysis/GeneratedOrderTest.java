package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.clause;
import static haihe.model.Exprs.dimension;
import static haihe.model.Exprs.fixed;
import static haihe.model.Exprs.loop;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.part;
import static haihe.model.Exprs.ref;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of generated models, held against the elements that the generator knows each element to need. */
class GeneratedOrderTest {

    private static final Dimension ROWS = dimension("row", 4);
    private static final Dimension COLUMNS = dimension("column", 3);
    private static final int ELEMENTS = ROWS.size() * COLUMNS.size();
    private static final int ARRAYS = 6;
    private static final int MODELS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void computesEveryElementOnceAndAfterWhatItNeeds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sound = 0;
        for (int i = 0; i < MODELS; i++) {
            Generated generated = Generated.from(random, random.nextInt(1, 4));
            if (generated.hasLoop()) {
                assertThat(EvaluationOrder.loops(generated.model())).isNotEmpty();
            } else {
                sound++;
                assertThat(EvaluationOrder.loops(generated.model())).isEmpty();
                assertSound(generated, Phase.EVALUATION);
                assertSound(generated, Phase.INITIAL);
            }
        }
        assertThat(sound).isBetween(MODELS / 10, MODELS * 9 / 10);
    }

    private static void assertSound(Generated generated, Phase phase) {
        Set<Integer> computed = new HashSet<>();
        for (Computation computation :
                EvaluationOrder.of(generated.model(), phase).computations()) {
            List<Integer> elements = elements(computation);
            assertThat(elements)
                    .allMatch(element -> computed.containsAll(generated.needs().get(element)));
            assertThat(elements).allMatch(computed::add);
        }
        assertThat(computed).hasSize(ARRAYS * ELEMENTS);
    }

    private static List<Integer> elements(Computation computation) {
        int array = Integer.parseInt(computation.variable().name().text().substring(1));
        List<Integer> rows = positions(computation, 0);
        List<Integer> columns = positions(computation, 1);
        List<Integer> elements = new ArrayList<>();
        rows.forEach(row -> columns.forEach(column -> elements.add(Generated.numberOf(array, row, column))));
        return elements;
    }

    private static List<Integer> positions(Computation computation, int loop) {
        Computation.Window window = computation.windows().get(loop);
        return computation
                .definition()
                .loops()
                .get(loop)
                .range()
                .positionsInRoot()
                .subList(window.first(), window.first() + window.count());
    }

    /** A model of arrays in random clauses, and the numbers of the elements that each element needs. */
    private record Generated(Model model, List<Set<Integer>> needs) {

        static int numberOf(int array, int row, int column) {
            return array * ELEMENTS + row * COLUMNS.size() + column;
        }

        static Generated from(SplittableRandom random, int references) {
            List<Set<Integer>> needs = new ArrayList<>();
            for (int i = 0; i < ARRAYS * ELEMENTS; i++) {
                needs.add(new HashSet<>());
            }
            ModelBuilder builder = new ModelBuilder();
            for (int array = 0; array < ARRAYS; array++) {
                List<Clause> clauses = new ArrayList<>();
                for (Dimension rows : split(random)) {
                    clauses.add(clause(sum(random, references, array, rows, needs), rows, COLUMNS));
                }
                builder.aux("a" + array, List.of(ROWS, COLUMNS), clauses.toArray(Clause[]::new));
            }
            return new Generated(builder.build(), needs);
        }

        private static List<Dimension> split(SplittableRandom random) {
            int cut = random.nextInt(ROWS.size());
            if (cut == 0) {
                return List.of(ROWS);
            }
            int[] above = java.util.stream.IntStream.range(0, cut).toArray();
            int[] below = java.util.stream.IntStream.range(cut, ROWS.size()).toArray();
            return List.of(part(ROWS, above), part(ROWS, below));
        }

        private static Expr sum(
                SplittableRandom random, int references, int array, Dimension rows, List<Set<Integer>> needs) {
            Expr sum = number(1);
            int place = rows.positionsInRoot().get(0) * ARRAYS + array;
            for (int i = 0; place > 0 && i < references; i++) {
                int target = target(random, place);
                int other = target % ARRAYS;
                int row = target / ARRAYS;
                boolean ownColumn = random.nextBoolean();
                int column = random.nextInt(COLUMNS.size());
                sum = add(sum, ref("a" + other, fixed(row), ownColumn ? loop(1, COLUMNS) : fixed(column)));
                for (int own : rows.positionsInRoot()) {
                    for (int each = 0; each < COLUMNS.size(); each++) {
                        needs.get(numberOf(array, own, each)).add(numberOf(other, row, ownColumn ? each : column));
                    }
                }
            }
            return sum;
        }

        /** Most references go to an earlier row or array, so that many models have no loop. */
        private static int target(SplittableRandom random, int place) {
            boolean backward = random.nextInt(15) > 0;
            return random.nextInt(backward ? place : ROWS.size() * ARRAYS);
        }

        boolean hasLoop() {
            Set<Integer> done = new HashSet<>();
            boolean more = true;
            while (more) {
                more = false;
                for (int element = 0; element < needs.size(); element++) {
                    more |= done.containsAll(needs.get(element)) && done.add(element);
                }
            }
            return done.size() < needs.size();
        }
    }
}
