package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import haihe.model.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Macros of the native language, and what their calls become. */
final class MacroTest {

    private static final String DECAY = """
            dimensions { region = [North, South], fuel = [coal, gas] }
            macros {
              decay {
                parameters = [amount, lifetime]
                defaults { lifetime = "2" }
                stocks { level { initial = "amount", outflows = [loss] } }
                flows { loss { equation = "level / lifetime" } }
                result = "level"
              }
            }
            """;

    private static List<String> internal(Model model) {
        return model.variables().stream()
                .filter(each -> each.declaration().internal())
                .map(each -> each.name().text())
                .toList();
    }

    @Test
    void eachCallHasCopiesOfTheVariablesOfTheMacro() {
        Model model = Checks.model(DECAY + "constants { c = 4 }, aux { a = \"decay(c) + decay(2 * c, c)\" }");
        assertThat(ModelText.equation(model, "a")).isEqualTo("ADD(a · decay(1) · level, a · decay(2) · level)");
        assertThat(internal(model))
                .containsExactly(
                        "a · decay(1) · level",
                        "a · decay(1) · loss",
                        "a · decay(2) · amount",
                        "a · decay(2) · level",
                        "a · decay(2) · loss");
        assertThat(ModelText.equation(model, "a · decay(1) · level")).isEqualTo("c");
        assertThat(ModelText.equation(model, "a · decay(1) · loss")).isEqualTo("DIVIDE(a · decay(1) · level, 2)");
        assertThat(ModelText.equation(model, "a · decay(2) · amount")).isEqualTo("MULTIPLY(2, c)");
        assertThat(ModelText.equation(model, "a · decay(2) · loss")).isEqualTo("DIVIDE(a · decay(2) · level, c)");
    }

    @Test
    void copiesAreOverTheDimensionsOfTheCaller() {
        Model model = Checks.model(DECAY + """
                constants { p { over = [region], value = [1, 2] } }
                aux { a { over = [region], equation { North = "decay(p[North])", South = "p" } } }""");
        assertThat(ModelText.equation(model, "a · decay(1) · amount"))
                .isEqualTo("L0=North(North): p[North]\nL0=South(South): 0");
        assertThat(ModelText.equation(model, "a")).startsWith("L0=North(North): a · decay(1) · level[L0=North]");
    }

    @Test
    void copiesAreOverTheLoopsOfAnArrayFunctionToo() {
        Model model = Checks.model(DECAY + """
                constants { p { over = [region, fuel], value = [[1, 2], [3, 4]] } }
                aux { a { over = [region], equation = "SUM(decay(p[region, fuel]))" } }""");
        assertThat(ModelText.equation(model, "a"))
                .isEqualTo("L0=region(North|South): SUM{L1=fuel(coal|gas): a · decay(1) · level"
                        + "[L0=North|South, L1=coal|gas]}");
        assertThat(model.variable(haihe.model.Name.of("a · decay(1) · level")).map(Variable::size))
                .contains(4);
    }

    @Test
    void aStarInAnArrayFunctionIsRefusedWhereItIsNotClearWhatItGoesOver() {
        assertThat(Checks.errors(DECAY + """
                constants { p { over = [region], value = [1, 2] } }
                aux { a = "SUM(decay(p[*]))" }"""))
                .containsExactly("13:24+1 UNSUPPORTED inside an array function it is not clear over which elements the "
                        + "macro decay is called | name the dimensions instead of *, or give the call a variable of its"
                        + " own");
    }

    @Test
    void macrosMayCallMacrosAndTakeLookups() {
        Model model = Checks.model("""
                macros {
                  at { parameters = [f, x], result = "f(x)" }
                  twice { parameters = [f, x], result = "factor * at(f, x)", constants { factor = 2 } }
                }
                lookups { effect { x = [0, 1], y = [0, 10] } }
                aux { a = "twice(effect, 0.5) + twice(effect, 1)" }""");
        assertThat(ModelText.equation(model, "a")).isEqualTo("ADD(a · twice(1), a · twice(2))");
        assertThat(ModelText.equation(model, "a · twice(2)")).isEqualTo("MULTIPLY(twice · factor, a · at(2))");
        assertThat(ModelText.equation(model, "a · at(1)")).isEqualTo("lookup effect(0.5)");
    }

    @Test
    void aWholeArrayMayBeAnArgument() {
        Model model = Checks.model("""
                dimensions { region = [North, South] }
                macros { total { parameters = [array], result = "SUM(array)" } }
                constants { p { over = [region], value = [1, 2] } }
                aux { a = "total(p)" }""");
        assertThat(ModelText.equation(model, "a · total(1)"))
                .isEqualTo("SUM{L0=region(North|South): p[L0=North|South]}");
    }

    @Test
    void aRecursionEndsWhereNumbersInTheCallEndIt() {
        String factorial = "macros { fact { parameters = [n], result = \"IF n <= 1 THEN 1 ELSE n * fact(n - 1)\" } }\n";
        Model model = Checks.model(factorial + "aux { a = \"fact(3)\" }");
        assertThat(ModelText.equation(model, "a · fact(1)")).isEqualTo("MULTIPLY(3, a · fact(2))");
        assertThat(ModelText.equation(model, "a · fact(2)")).isEqualTo("MULTIPLY(2, 1)");
        assertThat(Checks.errors(factorial + "constants { c = 3 }, aux { a = \"fact(c)\" }"))
                .containsExactly("2:71+11 UNSUPPORTED the calls of fact for 'a' are nested more than 256 deep"
                        + " | a recursive macro ends by a condition that the numbers written in its call decide");
    }

    @Test
    void callsThatMultiplyWithoutEndAreRefused() {
        StringBuilder text = new StringBuilder("macros {\n m0 { parameters = [x], result = \"x + TIME\" }\n");
        for (int i = 1; i < 30; i++) {
            text.append(" m%d { parameters = [x], result = \"m%d(x) + m%d(2 * x)\" }\n".formatted(i, i - 1, i - 1));
        }
        assertThat(Checks.errors(text + "}\naux { a = \"m29(TIME)\" }"))
                .isNotEmpty()
                .allMatch(each -> each.contains("the calls of macros make more than 100000 variables"));
    }

    @Test
    void furtherOutputsDefineTheVariablesThatTheCallNames() {
        Model model = Checks.model("""
                dimensions { region = [North, South] }
                macros { split { parameters = [x], outputs = [rest], aux { rest = "x - part", part = "x / 3" }
                  result = "part" } }
                constants { p { over = [region], value = [1, 2] } }
                aux { a { over = [region], equation = "split(p, b)" }, c { over = [region], equation = "b" } }""");
        assertThat(ModelText.equation(model, "b"))
                .isEqualTo("L0=region(North|South): a · split(1) · rest[L0=North|South]");
        assertThat(internal(model)).doesNotContain("b");
    }

    @Test
    void wrongNumbersOfArgumentsAndUnknownKeysAreReported() {
        assertThat(Checks.errors(DECAY + "aux { a = \"decay()\", b = \"decay(1, 2, 3)\" }"))
                .containsExactly(
                        "12:12+7 WRONG_ARITY decay takes 1 to 2 arguments, not 0 | decay(amount, lifetime)",
                        "12:27+14 WRONG_ARITY decay takes 1 to 2 arguments, not 3 | decay(amount, lifetime)");
        assertThat(Checks.errors("macros { m { parameters = [x], resul = \"x\" } }"))
                .containsExactly(
                        "2:10+1 MISSING_KEY 'result' is missing in macros.m",
                        "2:32+5 UNKNOWN_KEY unknown key 'resul' in macros.m | did you mean \"result\"?");
    }

    @Test
    void whatIsWrongInAMacroIsLocatedThere() {
        assertThat(Checks.errors("macros { m { parameters = [x], result = \"x + y\" } }\naux { a = \"m(1)\" }"))
                .containsExactly("2:46+1 UNKNOWN_NAME nothing is called 'y' | did you mean \"a\"?");
    }

    private static List<String> xmile(String macro, String equation) {
        return Checks.errors(Models.check("m.xmile", """
                <xmile xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" version="1.0">
                  <header><vendor>v</vendor><product version="1">p</product></header>
                  <sim_specs><start>0</start><stop>2</stop></sim_specs>
                  %s
                  <model><variables><aux name="a"><eqn>%s</eqn></aux></variables></model>
                </xmile>
                """.formatted(macro, equation)));
    }

    @Test
    void recursiveMacrosOfXmileAreReadAndThoseThatRunOnTheirOwnRefused() {
        String factorial =
                "<macro name=\"fact\"><parm>n</parm><eqn>IF n &lt; 2 THEN 1 ELSE n * fact(n - 1)</eqn></macro>";
        assertThat(xmile(factorial, "fact(4)")).isEmpty();
        String own = "<macro name=\"last\"><parm>n</parm><eqn>n * TIME</eqn>"
                + "<sim_specs><start>0</start><stop>9</stop></sim_specs></macro>";
        assertThat(xmile(own, "last(4)"))
                .singleElement()
                .asString()
                .contains(
                        "4:55+10 UNSUPPORTED the macro last has time settings of its own, so that each call is a whole run"
                                + " of its own, which is not possible here | remove its time settings");
    }
}
