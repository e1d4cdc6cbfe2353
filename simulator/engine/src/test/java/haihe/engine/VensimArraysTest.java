package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Severity;
import haihe.model.io.Models;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of arrays and partial arrays, from the text of a Vensim model to its results. */
class VensimArraysTest {

    private static final String ARRAYS = """
            {UTF-8}
            sub : s1,s2,s3 ~~|
            tub : t1,t2 ~~|
            ssub <-> sub ~~|
            pprofile : ptype, ppriority, pwidth, pextra ~~|
            branch : Boston,Dayton,Fresno ~~|
            demander : d1 ~~|
            supplier : u1,u2 ~~|
            v[sub,tub] = 1,2;3,4;5,6; ~~|
            w[sub] = 5,7,5 ~~|
            a[s1,ssub] = 2,0,0 ~~|
            a[s2,ssub] = 0,4,0 ~~|
            a[s3,ssub] = 0,1,5 ~~|
            request[branch] = 10,8,3 ~~|
            profile[Boston,pprofile] = 1,5,4,0 ~~|
            profile[Dayton,pprofile] = 1,6,4,0 ~~|
            profile[Fresno,pprofile] = 1,1,2,0 ~~|
            level[branch] = 5,6,1 ~~|
            wanted[demander] = 10 ~~|
            buyer[d1,pprofile] = 1,5,2,0 ~~|
            offered[supplier] = 20,0 ~~|
            seller[supplier,pprofile] = 1,5,4,0; 1,5,4,0; ~~|
            price = FIND MARKET PRICE(wanted[d1], buyer[d1,ptype], offered[u1], seller[u1,ptype]) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 1 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = 1 ~~|
            """;

    private static Trajectory run(String equations) {
        Models.Checked checked = Models.check("arrays.mdl", ARRAYS + equations);
        assertThat(checked.diagnostics().stream().filter(each -> each.severity() == Severity.ERROR))
                .isEmpty();
        return Simulator.of(checked.model().orElseThrow())
                .run(Scenario.named("base"))
                .trajectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x[sub] = VECTOR ELM MAP(w[s1], sub-1)                                             | 5 7 5",
                "x[sub] = VECTOR ELM MAP(w[s2], sub-1)                                             | 7 5 -6.490371073168535E32",
                "x[sub] = IF THEN ELSE(sub = s1, 100, VECTOR ELM MAP(x[sub], -1) + 1)              | 100 101 102",
                "x[tub] = VECTOR ELM MAP(v[s1,tub], 2)                                             | 3 4",
                "x[sub] = VECTOR ELM MAP(v[s1,t1], (sub-1) * ELMCOUNT(tub) + 1)                    | 2 4 6",
                "x[sub] = VECTOR SORT ORDER(w[sub], 1)                                             | 0 2 1",
                "x[sub] = VECTOR SORT ORDER(w[sub], 0)                                             | 1 0 2",
                "x[sub] = VECTOR RANK(w[sub], 1)                                                   | 1 3 2",
                "x[tub] = VECTOR SELECT(w[sub!], v[sub!,tub], 0, 0, 0)                             | 51 68",
                "x      = VECTOR SELECT(w[sub!], v[sub!,t1] * 2, 0, 3, 0)                          | 50",
                "x      = PROD(w[sub!])                                                            | 175",
                "x[sub] = SUM(MAX(v[sub,tub!], 2))                                                 | 4 7 11",
                "x[sub] = SUM(IF THEN ELSE(v[sub!,t1] >= w[sub], 1, 0))                            | 1 0 1",
                "x[branch] = ALLOCATE AVAILABLE(request[branch], profile[branch,ptype], 11)        | 5 6 0",
                "x[branch] = ALLOCATE BY PRIORITY(request[branch], level[branch], 3, 2, 13)   | 5 8 0",
                "x      = price                                                                    | 4.5",
                "x[demander] = DEMAND AT PRICE(wanted[demander], buyer[demander,ptype], price)     | 7.5",
                "x[supplier] = SUPPLY AT PRICE(offered[supplier], seller[supplier,ptype], price)   | 7.5 0"
            })
    void functionsOfArrays(String equation, String expected) {
        Trajectory trajectory = run(equation + " ~~|\n");
        String name = equation.substring(0, equation.indexOf('=')).strip();
        List<String> columns = trajectory.columns().stream()
                .filter(column -> column.equals("x") || column.startsWith("x["))
                .toList();
        String[] values = expected.split(" ");
        assertThat(columns).as(name).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            double value = Double.parseDouble(values[i]);
            assertThat(trajectory.at(columns.get(i), 1)).isEqualTo(value, within(Math.abs(value) * 1e-12));
        }
    }

    @Test
    void aMatrixIsInvertedElementByElement() {
        Trajectory trajectory = run("x[sub,ssub] = INVERT MATRIX(a[sub,ssub], 3) ~~|\n");
        assertThat(trajectory.at("x[s1,s1]", 0)).isEqualTo(0.5);
        assertThat(trajectory.at("x[s3,s2]", 0)).isEqualTo(-0.05);
        assertThat(trajectory.at("x[s3,s3]", 0)).isEqualTo(0.2);
    }

    @Test
    void elementsWithoutDefinitionHaveNoColumnAndNoValue() {
        Trajectory trajectory = run("""
                part[s1] = 2 ~~|
                part[s3] = part[s1] * 2 ~~|
                stock[s2] = INTEG(1, 4) ~~|
                whole[sub] = part[sub] + 1 ~~|
                """);
        assertThat(trajectory.columns()).contains("part[s1]", "part[s3]", "stock[s2]");
        assertThat(trajectory.columns()).doesNotContain("part[s2]", "stock[s1]", "stock[s3]");
        assertThat(trajectory.at("stock[s2]", 1)).isEqualTo(5);
        assertThat(trajectory.at("whole[s3]", 1)).isEqualTo(5);
        assertThat(trajectory.at("whole[s2]", 1)).isNaN();
    }
}
