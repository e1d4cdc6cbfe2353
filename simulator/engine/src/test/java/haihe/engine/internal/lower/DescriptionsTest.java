package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.internal.program.Program;
import haihe.model.Dimension;
import haihe.model.GraphicalFunction;
import haihe.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

    private static final Dimension REGION = dimension("region", "A", "B");
    private static final Dimension FUEL = dimension("fuel", "coal", "gas");

    private static LoweredModel lowered() {
        GraphicalFunction curve =
                new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 1.0), List.of(0.0, 1.0));
        List<Dimension> both = List.of(REGION, FUEL);
        return Lowering.lower(new ModelBuilder()
                .aux("Total use", number(1))
                .constant("price", both, 1.0, 2.0, 3.0, 4.0)
                .lookup("curve", List.of(), curve)
                .stock("store", both, number(1), List.of("in"), List.of("out", "loss"), false)
                .flow("in", both, number(1), false)
                .flow("out", both, number(1), false)
                .flow("loss", both, number(1), false)
                .build());
    }

    @Test
    void columnsFollowTheDefinitionsAndLeaveLookupsOut() {
        assertThat(lowered().program().columns().stream().map(Program.Column::name))
                .startsWith("Total use", "price[A,coal]", "price[A,gas]", "price[B,coal]", "price[B,gas]")
                .contains("store[B,gas]", "loss[A,coal]")
                .hasSize(1 + 4 * 5);
    }

    @Test
    void constantsAreFoundByElement() {
        LoweredModel lowered = lowered();
        LoweredModel.ConstantSlots price = lowered.constants().get(0);
        int first = lowered.program().layout().firstConstant();
        assertThat(price.first()).isEqualTo(first);
        assertThat(price.slotOf(List.of(Name.of("b"), Name.of("COAL")))).isEqualTo(first + 2);
        assertThatThrownBy(() -> price.slotOf(List.of(Name.of("A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 dimensions");
        assertThatThrownBy(() -> price.slotOf(List.of(Name.of("A"), Name.of("oil"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no element oil");
    }

    @Test
    void stocksKnowTheirFlows() {
        LoweredModel lowered = lowered();
        LoweredModel.StockSlots stock = lowered.stocks().get(3);
        assertThat(stock.column()).isEqualTo("store[B,gas]");
        assertThat(stock.slot()).isEqualTo(lowered.program().layout().firstStock() + 3);
        assertThat(stock.inflows()).containsExactly(slot(lowered, "in[B,gas]"));
        assertThat(stock.outflows()).containsExactly(slot(lowered, "out[B,gas]"), slot(lowered, "loss[B,gas]"));
    }

    private static int slot(LoweredModel lowered, String column) {
        return lowered.program().columns().stream()
                .filter(it -> it.name().equals(column))
                .findFirst()
                .orElseThrow()
                .slot();
    }
}
