package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.call;
import static haihe.model.Exprs.lookup;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.ref;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedVariablesTest {

    @Test
    void reportsInputsThatFeedNothing() {
        Model model = new ModelBuilder()
                .constant("k", "1", 1)
                .lookup("effect", "1", "1")
                .series("rain", "1")
                .build();
        assertThat(UnusedVariables.check(model))
                .containsExactly(
                        warning(1, "k", "no equation uses constant k").withHint("use it or remove it"),
                        warning(2, "effect", "no equation uses lookup effect").withHint("use it or remove it"),
                        warning(3, "rain", "no equation uses series rain").withHint("use it or remove it"));
    }

    @Test
    void countsUsesInInitialValuesAndInArgumentsThatAreCut() {
        Model model = new ModelBuilder()
                .constant("start", "1", 1)
                .constant("lag", "1", 1)
                .lookup("effect", "1", "1")
                .series("rain", "1")
                .stock("s", ref("start"), List.of(), List.of())
                .aux("a", call(Function.SMTH1, lookup("effect", ref("rain")), ref("lag"), number(0)))
                .build();
        assertThat(UnusedVariables.check(model)).isEmpty();
    }

    @Test
    void takesStocksAndAuxiliariesWithoutUsesForOutputs() {
        Model model = new ModelBuilder()
                .stock("s", number(1), List.of(), List.of())
                .aux("a", number(1))
                .build();
        assertThat(UnusedVariables.check(model)).isEmpty();
    }

    @Test
    void reportsAFlowThatNoStockHasEvenIfItIsUsed() {
        Model model = new ModelBuilder()
                .stock("s", number(1), List.of("in"), List.of("out"))
                .flow("in", number(1))
                .flow("out", number(1))
                .flow("lost", number(1))
                .aux("a", add(ref("lost"), ref("in")))
                .build();
        assertThat(UnusedVariables.check(model))
                .containsExactly(warning(4, "lost", "flow lost belongs to no stock")
                        .withHint("name it under inflows or outflows of a stock, or define it under aux"));
    }

    private static Diagnostic warning(int line, String name, String message) {
        return Diagnostic.warning(Code.UNUSED_VARIABLE, new Span("m.conf", line, 3, name.length()), message);
    }
}
