package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.VectorFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of whole arrays in native models. */
class VectorFunctionTest {

    private static final String ARRAYS = """
            dimensions { region = [A, B], fuel = [coal, gas, oil] }
            constants {
              s = 1
              r { over = [region], value = 1 }
              q { over = [region], value = 1 }
              f { over = [fuel], value = 1 }
              rf { over = [region, fuel], value = 1 }
              rr { over = [region, region], value = 1 }
            }
            """;

    private static String model(String over, String equation) {
        return ARRAYS + "aux { v { over = " + over + ", equation = \"\"\"" + equation + "\"\"\" } }";
    }

    private static String resolved(String over, String equation) {
        return ModelText.equation(Checks.model(model(over, equation)), "v")
                .replace("region(A|B)", "region")
                .replace("fuel(coal|gas|oil)", "fuel")
                .replace("A|B", "R")
                .replace("coal|gas|oil", "F");
    }

    private static String error(String over, String equation) {
        return String.join(" ## ", Checks.errors(model(over, equation)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[]~       PROD(f[*])~                       PROD{L0=fuel: f[L0=F]}",
                "[region]~ PROD(rf[region, *])~              L0=region: PROD{L1=fuel: rf[L0=R, L1=F]}",
                "[region]~ VECTOR_SORT_ORDER(r, 1, region)~  L0=region: VECTOR_SORT_ORDER{L1=region: r[L1=R]; 1; #L0=1|2}",
                "[fuel]~   VECTOR_RANK(f[*], -s, fuel)~      L0=fuel: VECTOR_RANK{L1=fuel: f[L1=F]; NEGATE(s); #L0=1|2|3}",
                "[]~       vector_reorder(f, r, 2)~          VECTOR_REORDER{L0=fuel: f[L0=F]; L1=region: r[L1=R]; 2}",
                "[]~       VECTOR_ELM_MAP(rf, 3, s)~         VECTOR_ELM_MAP{L0=region, L1=fuel: rf[L0=R, L1=F]; 3; s}",
                "[]~       VECTOR_SELECT(r, r * q, 0, 6, 0)~ VECTOR_SELECT{L0=region: r[L0=R], MULTIPLY(r[L0=R], q[L0=R]); 0; 6; 0}",
                "[]~       INVERT_MATRIX(rr, 1, 2)~          INVERT_MATRIX{L0=region, L1=region: rr[L0=R, L1=R]; 1; 2}"
            })
    void callsHaveTheLoopsOfTheirArrays(String over, String equation, String expected) {
        assertThat(resolved(over, equation)).isEqualTo(expected);
    }

    @Test
    void theTwoSidesOfAMarketHaveLoopsOfTheirOwn() {
        assertThat(resolved("[]", "FIND_MARKET_PRICE(r, q, q, q, q, f, f, f, f, f)"))
                .isEqualTo("FIND_MARKET_PRICE{L0=region: r[L0=R], q[L0=R], q[L0=R], q[L0=R], q[L0=R]; "
                        + "L1=fuel: f[L1=F], f[L1=F], f[L1=F], f[L1=F], f[L1=F]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PROD(f, r);                          WRONG_ARITY PROD takes 1 argument, not 2 | PROD(array)",
                "PROD(s);                             DIMENSION_MISMATCH PROD has a single number here and nothing to go over",
                "VECTOR_RANK(f[*], 1);                WRONG_ARITY VECTOR_RANK takes 3 arguments, not 2 | VECTOR_RANK(array, direction, k)",
                "VECTOR_RANK(s, 1, 1);                DIMENSION_MISMATCH VECTOR_RANK has a single number here and nothing to go over",
                "VECTOR_RANK(rf, 1, 1);               DIMENSION_MISMATCH VECTOR_RANK goes over 1 dimension, not over region, fuel",
                "INVERT_MATRIX(rf, 1, 1);             DIMENSION_MISMATCH only a square matrix has an inverse, not one of 2 by 3",
                "ALLOCATE_BY_PRIORITY(r, f, 1, 1, 1); DIMENSION_MISMATCH it is not clear which elements this * is matched with",
                "VECTOR_SORT_ORDER(f, r, 1);          DIMENSION_MISMATCH 'r' is over [region], but 'v' has no dimensions"
            })
    void callsThatDoNotFitAreReported(String equation, String expected) {
        assertThat(error("[]", equation)).contains(expected);
    }

    @Test
    void anArrayWithANumberInParenthesesIsAnElement() {
        assertThat(resolved("[]", "r(s)")).isEqualTo("r[(s)]");
        assertThat(resolved("[]", "rf(5)"))
                .isEqualTo(
                        "rf[(ADD(INT(DIVIDE(SUBTRACT(INT(5), 1), 3)), 1)), (ADD(MODULO(SUBTRACT(INT(5), 1), 3), 1))]");
        assertThat(error("[]", "r(1, 2)")).contains("cannot be called like a function");
        assertThat(error("[]", "s(1)")).contains("cannot be called like a function");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 13})
    void priorityCurvesThatCannotBeComputedAreRefused(int type) {
        String equation = "ALLOCATE_AVAILABLE(r, types, r, q, q, 3, region)";
        String values = "[1, " + type + "]";
        String text = model("[region]", equation) + "\nconstants { types { over = [region], value = " + values + " } }";
        assertThat(Checks.errors(text))
                .hasSize(1)
                .first()
                .asString()
                .contains(
                        "UNSUPPORTED the priority curve of type " + type + " in ALLOCATE_AVAILABLE cannot be computed");
        assertThat(Checks.errors(text.replace(values, "[1, 4]"))).isEmpty();
    }

    @Test
    void aVariableHidesAFunctionOfItsName() {
        String text = ARRAYS + "aux { PROD = 2, v = \"PROD + 1\" }";
        assertThat(ModelText.equation(Checks.model(text), "v")).isEqualTo("ADD(PROD, 1)");
        assertThat(Checks.errors(ARRAYS + "aux { PROD = 2, v = \"PROD(f)\" }"))
                .first()
                .asString()
                .contains("cannot be called like a function");
    }

    @ParameterizedTest
    @EnumSource(VectorFunction.class)
    void theManualNamesEveryFunction(VectorFunction function) throws Exception {
        Path manual = Path.of("LANGUAGE.md");
        String text = Files.readString(Files.exists(manual) ? manual : Path.of("model/language/LANGUAGE.md"));
        assertThat(text).contains("`" + function.name());
    }
}
