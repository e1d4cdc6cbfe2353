package haihe.model.check;

import static haihe.model.check.Sources.call;
import static haihe.model.check.Sources.each;
import static haihe.model.check.Sources.element;
import static haihe.model.check.Sources.key;
import static haihe.model.check.Sources.mapped;
import static haihe.model.check.Sources.number;
import static haihe.model.check.Sources.ordinal;
import static haihe.model.check.Sources.part;
import static haihe.model.check.Sources.ref;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Span;
import haihe.model.io.ModelText;
import haihe.model.source.SourceExpr;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Subscripts and numbers that a reader has worked out. */
class MappedSubscriptTest {

    private static Sources sources() {
        return new Sources()
                .dimension("region", "A", "B", "C")
                .dimension("firm", "x", "y")
                .aux("r", "region", part(key(), number(1)))
                .aux("f", "firm", part(key(), number(1)))
                .aux("rf", "region firm", part(key(), number(1)));
    }

    private static String resolved(Sources sources) {
        return ModelText.equation(sources.model(), "v")
                .replace("region(A|B|C)", "region")
                .replace("firm(x|y)", "firm");
    }

    private static SourceExpr times(SourceExpr left, SourceExpr right) {
        return new SourceExpr.Binary(BinaryOperator.MULTIPLY, left, right, Span.NONE);
    }

    @Test
    void mappedElementsFollowTheClause() {
        assertThat(resolved(sources().aux("v", "region", part(key(), ref("f", mapped(0, "A=x B=y C=x"))))))
                .isEqualTo("L0=region: f[L0=x|y|x]");
        assertThat(resolved(sources()
                        .aux(
                                "v",
                                "region",
                                part(key("B"), ref("f", mapped(0, "B=y"))),
                                part(key("A"), number(1)),
                                part(key("C"), number(2)))))
                .isEqualTo("L0=B(B): f[L0=y]\nL0=A(A): 1\nL0=C(C): 2");
    }

    @Test
    void ordinalsAreNumbersOfElements() {
        assertThat(resolved(sources().aux("v", "firm region", part(key(), ordinal(1, "A=3 B=1 C=2")))))
                .isEqualTo("L0=firm, L1=region: #L1=3|1|2");
    }

    @Test
    void eachIsOneLoopForAllUsesInAFunction() {
        SourceExpr product = times(ref("f", each("firm", "x", "y")), ref("rf", element("B"), each("firm", "y", "x")));
        assertThat(resolved(sources().aux("v", "", part(key(), call("SUM", product)))))
                .isEqualTo("SUM{L0=firm: MULTIPLY(f[L0=x|y], rf[B, L0=y|x])}");
    }

    @Test
    void eachGoesOverTheVariablesOwnDimensionToo() {
        SourceExpr own = ref("rf", mapped(0, "A=A B=B C=C"), element("x"));
        SourceExpr all = call("SUM", ref("rf", each("region", "A", "B", "C"), element("x")));
        assertThat(resolved(sources().aux("v", "region", part(key(), times(own, all)))))
                .isEqualTo("L0=region: MULTIPLY(rf[L0=A|B|C, x], SUM{L1=region: rf[L1=A|B|C, x]})");
    }

    @Test
    void functionsInsideOneAnotherMayGoOverTheSame() {
        SourceExpr inner = call("MAX", ref("r", each("region", "A", "B", "C")));
        SourceExpr outer = call("SUM", times(ref("r", each("region", "A", "B", "C")), inner));
        assertThat(resolved(sources().aux("v", "", part(key(), outer))))
                .isEqualTo("SUM{L0=region: MULTIPLY(r[L0=A|B|C], MAX{L1=region: r[L1=A|B|C]})}");
    }

    @Test
    void theLargerOfTwoNumbersInsideAFunctionBelongsToThatFunction() {
        SourceExpr larger = call("MAX", ref("r", each("region", "A", "B", "C")), number(0));
        assertThat(resolved(sources().aux("v", "", part(key(), call("SUM", larger)))))
                .isEqualTo("SUM{L0=region: MAX(r[L0=A|B|C], 0)}");
    }

    @Test
    void eachNeedsAFunctionAroundIt() {
        assertThat(sources()
                        .aux("v", "", part(key(), ref("r", each("region", "A", "B", "C"))))
                        .errors())
                .containsExactly("7:3+1 DIMENSION_MISMATCH 'region' stands for many elements where one number is needed"
                        + " | put it into an array function such as SUM");
    }

    @Test
    void targetsThatTheArrayDoesNotHaveAreReported() {
        assertThat(sources()
                        .aux("v", "region", part(key(), ref("f", mapped(0, "A=x B=z C=x"))))
                        .errors())
                .containsExactly("7:3+1 DIMENSION_MISMATCH the array has no element 'z' there: it is over 'firm'");
    }

    @Test
    void subRangesOfTheirOwnOrder() {
        Sources sources = sources().range(Optional.of(Sources.name("region")), "back", "C", "A");
        assertThat(resolved(sources.aux("v", "", part(key(), call("SUM", ref("r", each("back", "C", "A")))))))
                .isEqualTo("SUM{L0=back(C|A): r[L0=C|A]}");
    }

    @Test
    void functionsOfArraysShareTheirLoop() {
        SourceExpr allocated = call(
                "ALLOCATE_BY_PRIORITY",
                ref("r", each("region", "A", "B", "C")),
                ref("rf", each("region", "A", "B", "C"), element("y")),
                number(2),
                number(5),
                ordinal(0, "A=1 B=2 C=3"));
        assertThat(resolved(sources().aux("v", "region", part(key(), allocated))))
                .isEqualTo("L0=region: ALLOCATE_BY_PRIORITY{L1=region: r[L1=A|B|C], rf[L1=A|B|C, y]; 2; 5; #L0=1|2|3}");
    }
}
