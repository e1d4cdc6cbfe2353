package haihe.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.io.Models;
import org.junit.jupiter.api.Test;

/** What a modeler sees of the checks of a whole model. */
class ScreenTest {

    @Test
    void showsUnitsThatDoNotAgree() {
        assertThat(screen("""
                haihe = 1
                time { start = 0, stop = 10, unit = years }
                units { year { aliases = [years] }, people { aliases = [person] }, CNY {} }
                dimensions { region = [Beijing, Tianjin, Hebei] }
                constants {
                  birth_rate { value = 0.01, unit = "1/year" }
                  人均 { value = 3, unit = "CNY/person" }
                  lag { value = 3, unit = year }
                }
                stocks {
                  population { over = [region], initial = "100", inflows = [births], unit = people }
                }
                flows {
                  births { over = [region], equation = "population * birth_rate", unit = "people" }
                }
                aux {
                  总收入 { equation = "SUM(population) * 人均 + lag", unit = CNY }
                  smooth { equation = "SMTH1(总收入, 5)", unit = CNY }
                  odds { equation = "EXP(population[Beijing])", unit = "1" }
                }
                """)).isEqualTo("""
                m.conf:14:3: UNIT_MISMATCH births has the unit people, but as an inflow of population it needs people/year (warning)
                    births { over = [region], equation = "population * birth_rate", unit = "people" }
                    ^^^^^^
                  hint: a flow has the unit of its stock per unit of time
                m.conf:14:41: UNIT_MISMATCH the equation has the unit people/year, but births is declared in people (warning)
                    births { over = [region], equation = "population * birth_rate", unit = "people" }
                                                          ^^^^^^^^^^^^^^^^^^^^^^^
                  hint: the equation lacks a factor in year
                m.conf:17:21: UNIT_MISMATCH the left side of + has the unit CNY, but the right side has the unit year (warning)
                    总收入 { equation = "SUM(population) * 人均 + lag", unit = CNY }
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  hint: multiply the right side by a constant in CNY/year if that is what it lacks
                m.conf:18:35: UNIT_MISMATCH the averaging time of SMTH1 must have the unit year, but is a pure number (warning)
                    smooth { equation = "SMTH1(总收入, 5)", unit = CNY }
                                                       ^
                  hint: a number in an equation has no unit: make 5 a constant in year
                m.conf:19:26: UNIT_MISMATCH the argument of EXP must be a pure number, but has the unit people (warning)
                    odds { equation = "EXP(population[Beijing])", unit = "1" }
                                           ^^^^^^^^^^^^^^^^^^^
                  hint: divide it by a reference value in people
                5 warnings
                """);
    }

    @Test
    void showsUnitsThatMeanNothing() {
        assertThat(screen("""
                haihe = 1
                time { start = 0, stop = 10, unit = year }
                units { m { equals = "m2" }, m2 { equals = "m*m" }, people {} }
                constants {
                  a { value = 1, unit = "people/yeer" }
                  b { value = 1, unit = "people*" }
                  c { value = 1, unit = "m/year" }
                }
                """)).isEqualTo("""
                m.conf:3:23: BAD_VALUE the definition of unit 'm' is circular: m -> m2 -> m
                  units { m { equals = "m2" }, m2 { equals = "m*m" }, people {} }
                                        ^^
                  hint: make one of them a base unit
                m.conf:5:33: UNIT_UNKNOWN no unit is called 'yeer'
                    a { value = 1, unit = "people/yeer" }
                                                  ^^^^
                  hint: did you mean "year"?
                m.conf:6:33: SYNTAX expected a unit, but the unit ends here
                    b { value = 1, unit = "people*" }
                                                  ^
                3 errors
                """);
    }

    @Test
    void showsALoopThroughElementsAndOneAtTheStart() {
        assertThat(screen("""
                haihe = 1
                time { start = 0, stop = 10, unit = year }
                dimensions { region = [Beijing, Tianjin, Hebei] }
                aux {
                  share { over = [region], unit = "1"
                    equation { Beijing = "1 - share[Hebei]", Tianjin = "0.1", Hebei = "other[Beijing]" } }
                  other { over = [region], equation = "1 - share[region]", unit = "1" }
                  expected { equation = "SMTH1(actual, 2 * DT)", unit = "1" }
                  actual { equation = "expected * 1.01", unit = "1" }
                }
                """)).isEqualTo("""
                m.conf:5:3: ALGEBRAIC_LOOP algebraic loop: share[Beijing] -> share[Hebei] -> other[Beijing] -> share[Beijing]
                    share { over = [region], unit = "1"
                    ^^^^^
                  hint: share[Beijing] is defined at m.conf:5:3, share[Hebei] is defined at m.conf:5:3, other[Beijing] is defined at m.conf:7:3; break the loop with a stock, a delay, a smooth or PREVIOUS
                m.conf:8:3: ALGEBRAIC_LOOP algebraic loop at initialisation: expected -> actual -> expected
                    expected { equation = "SMTH1(actual, 2 * DT)", unit = "1" }
                    ^^^^^^^^
                  hint: expected is defined at m.conf:8:3, actual is defined at m.conf:9:3; give one of them an initial value that does not depend on the others
                2 errors
                """);
    }

    @Test
    void showsWhatIsUnusedOrHasNoUnit() {
        assertThat(screen("""
                haihe = 1
                time { start = 0, stop = 10, unit = year }
                units { t {} }
                constants { rate { value = 3, unit = "t/year" }, spare { value = 2, unit = t } }
                stocks { store { initial = "20", inflows = [filling], unit = t } }
                flows {
                  filling { equation = "rate", unit = "t/year" }
                  astray { equation = "rate" }
                }
                aux { level { equation = "store / store", lookup { x = [0, 1], y = [0, 1] } } }
                """)).isEqualTo("""
                m.conf:4:50: UNUSED_VARIABLE no equation uses constant spare (warning)
                  constants { rate { value = 3, unit = "t/year" }, spare { value = 2, unit = t } }
                                                                   ^^^^^
                  hint: use it or remove it
                m.conf:8:3: UNIT_MISSING astray has no unit (warning)
                    astray { equation = "rate" }
                    ^^^^^^
                  hint: its equation gives t/year: add unit = "t/year"
                m.conf:8:3: UNUSED_VARIABLE flow astray belongs to no stock (warning)
                    astray { equation = "rate" }
                    ^^^^^^
                  hint: name it under inflows or outflows of a stock, or define it under aux
                m.conf:10:7: UNIT_MISSING level has no unit (warning)
                  aux { level { equation = "store / store", lookup { x = [0, 1], y = [0, 1] } } }
                        ^^^^^
                  hint: add unit = "...", or unit = "1" for a pure number
                4 warnings
                """);
    }

    @Test
    void findsNothingInASoundModel() {
        assertThat(screen("""
                haihe = 1
                time { start = 0, stop = 10, unit = year }
                units { people {} }
                dimensions { age = [young, adult, old] }
                aux { cohort { over = [age], equation { young = "100", default = "cohort[age - 1] * 0.9" }, unit = people } }
                """)).isEqualTo("no problems\n");
    }

    private static String screen(String text) {
        return DiagnosticText.plain().of(Models.check("m.conf", text).diagnostics());
    }
}
