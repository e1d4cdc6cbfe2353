package haihe.model.analysis;

import static haihe.model.Exprs.add;
import static haihe.model.Exprs.call;
import static haihe.model.Exprs.number;
import static haihe.model.Exprs.ref;
import static haihe.model.Exprs.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Function;
import haihe.model.Model;
import haihe.model.ModelBuilder;
import haihe.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {

    private static final Model PREY = new ModelBuilder()
            .stock("prey", ref("first"), List.of("births"), List.of("deaths"))
            .flow("births", times(ref("prey"), ref("rate")))
            .flow("deaths", times(ref("prey"), ref("hunters")))
            .constant("rate", "", 1)
            .constant("first", "", 1)
            .aux("hunters", call(Function.SMTH1, ref("deaths"), number(3), number(0)))
            .build();

    @Test
    void unfoldsCausesAndMarksLoops() {
        assertThat(text(DependencyTree.causes(PREY, Name.of("prey"), 9))).isEqualTo("""
                prey
                  births
                    prey (LOOP)
                    rate
                  deaths
                    prey (LOOP)
                    hunters
                      deaths (LOOP)
                  first
                """);
    }

    @Test
    void unfoldsUses() {
        assertThat(text(DependencyTree.uses(PREY, Name.of("RATE"), 2))).isEqualTo("""
                rate
                  births
                    prey (DEEPER)
                """);
    }

    @Test
    void stopsAtTheWantedDepth() {
        assertThat(text(DependencyTree.causes(PREY, Name.of("prey"), 1))).isEqualTo("""
                prey
                  births (DEEPER)
                  deaths (DEEPER)
                  first
                """);
        assertThat(text(DependencyTree.causes(PREY, Name.of("prey"), 0))).isEqualTo("prey (DEEPER)\n");
        assertThat(text(DependencyTree.causes(PREY, Name.of("rate"), 0))).isEqualTo("rate\n");
    }

    @Test
    void unfoldsAVariableOnceWhereItStandsHighest() {
        Model model = new ModelBuilder()
                .aux("top", add(ref("long"), ref("shared")))
                .aux("long", ref("middle"))
                .aux("middle", ref("shared"))
                .aux("shared", ref("leaf"))
                .constant("leaf", "", 1)
                .build();
        assertThat(text(DependencyTree.causes(model, Name.of("top"), 9))).isEqualTo("""
                top
                  long
                    middle
                      shared (REPEATED)
                  shared
                    leaf
                """);
    }

    @Test
    void staysSmallWhereEverythingMeets() {
        ModelBuilder builder = new ModelBuilder().constant("v0", "", 1).constant("w0", "", 1);
        for (int i = 1; i <= 60; i++) {
            builder.aux("v" + i, add(ref("v" + (i - 1)), ref("w" + (i - 1))));
            builder.aux("w" + i, add(ref("v" + (i - 1)), ref("w" + (i - 1))));
        }
        String text = text(DependencyTree.causes(builder.build(), Name.of("v60"), 60));
        assertThat(text.lines()).hasSizeLessThan(4 * 60);
    }

    @Test
    void refusesAnUnknownVariable() {
        assertThatThrownBy(() -> DependencyTree.causes(PREY, Name.of("nobody"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private static String text(DependencyTree tree) {
        StringBuilder text = new StringBuilder();
        write(tree, "", text);
        return text.toString();
    }

    private static void write(DependencyTree tree, String indent, StringBuilder text) {
        text.append(indent).append(tree.variable().name());
        if (tree.ending() != DependencyTree.Ending.NONE) {
            text.append(" (").append(tree.ending()).append(")");
        }
        text.append('\n');
        tree.branches().forEach(branch -> write(branch, indent + "  ", text));
    }
}
