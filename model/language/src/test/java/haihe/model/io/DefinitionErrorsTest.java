package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.GraphicalFunction;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.UnitExpr;
import haihe.model.ValueRange;
import haihe.model.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around equations: times, dimensions, constants, lookups, stocks, units, keys. */
class DefinitionErrorsTest {

    private static final String DIMENSIONS = "dimensions { region = [Beijing, Tianjin, Hebei], fuel = [coal, gas] }\n";

    private static List<String> time(String block) {
        return Checks.errors(Models.check("m.conf", "haihe = 1\ntime { " + block + " }"));
    }

    private static Variable variable(String text, String name) {
        return Checks.model(text).variable(Name.of(name)).orElseThrow();
    }

    private static List<Double> values(String constant) {
        return ((Variable.Constant) variable(DIMENSIONS + "constants { c " + constant + " }", "c")).values();
    }

    private static List<GraphicalFunction> functions(String lookup) {
        return ((Variable.Lookup) variable(DIMENSIONS + "lookups { f { " + lookup + " } }", "f")).functions();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            stop = 1                          ~ 2:1+4 MISSING_KEY 'start' is missing in time
            start = 0                         ~ 2:1+4 MISSING_KEY 'stop' is missing in time
            start = 5, stop = 5               ~ 2:26+1 BAD_TIME the run stops at 5, not after its start at 5 | stop comes after start
            start = 5, stop = 1, step = 0.5   ~ 2:26+1 BAD_TIME the run stops at 1, not after its start at 5 | stop comes after start
            start = 0, stop = 1, step = 0     ~ 2:36+1 BAD_TIME the step is 0 | a step is larger than 0
            start = 0, stop = 1, step = -1    ~ 2:36+2 BAD_TIME the step is -1 | a step is larger than 0
            start = 0, stop = 1, step = 2     ~ 2:36+1 BAD_TIME the step of 2 is longer than the run from 0 to 1 | choose a smaller step
            start = 0, stop = 0.5             ~ 2:1+4 BAD_TIME the step of 1 is longer than the run from 0 to 0.5 | choose a smaller step
            start = 0, stop = 1, step = 1e-10, save = 1 ~ 2:36+5 BAD_TIME the run has more than a thousand million steps | choose a larger step
            start = 0, stop = 1, step = 0.3, save = 0.5 ~ 2:48+3 BAD_TIME save, 0.5, is not a whole multiple of the step, 0.3 | the nearest multiple is 0.6
            start = 0, stop = 1, step = 0.5, save = 0.25 ~ 2:48+4 BAD_TIME save, 0.25, is not a whole multiple of the step, 0.5 | the nearest multiple is 0.5
            start = 0, stop = 1, save = 0     ~ 2:36+1 BAD_TIME save is 0 | save is larger than 0
            start = a, stop = 1               ~ 2:16+1 BAD_TIME the value of a at the start is not known before the run | make it a number, or arithmetic on numbers, constants, initial values and the time
            start = 0, stop = 1, stpe = 1     ~ 2:29+4 UNKNOWN_KEY unknown key 'stpe' in time | did you mean "step"?
            start = 0, stop = 1, stop = 2     ~ 2:29+4 DUPLICATE_DEFINITION 'stop' is given twice, first at m.conf:2:19 | keep one of the two
            """)
    void timeSettingsAreChecked(String block, String expected) {
        assertThat(time(block)).containsExactly(expected);
    }

    @Test
    void timeSettingsHaveDefaults() {
        Model model = Checks.model("");
        assertThat(model.time().step()).isEqualTo(1);
        assertThat(model.time().save()).isEqualTo(1);
        assertThat(model.time().unit()).isEmpty();
        assertThat(model.time().method()).isEmpty();
        assertThat(time("start = 0, stop = 1, step = 0.1, save = 0.3")).isEmpty();
    }

    @Test
    void theMainFileNeedsVersionAndTime() {
        assertThat(Checks.errors(Models.check("m.conf", "name = x")))
                .containsExactly(
                        "0:0+1 MISSING_KEY 'haihe' is missing",
                        "0:0+1 MISSING_KEY 'time' is missing | add time { start = ..., stop = ... }");
        assertThat(Checks.errors(Models.check("m.conf", "haihe = 2, time { start = 0, stop = 1 }")))
                .containsExactly(
                        "1:9+1 UNSUPPORTED this program knows version 1 of the language only | write haihe = 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            stoks { }                           ~ 2:1+5 UNKNOWN_KEY unknown key 'stoks' | did you mean "stocks"?
            stocks = 3                          ~ 2:10+1 BAD_VALUE expected a block { ... }, found the number 3
            stocks { s = 3 }                    ~ 2:14+1 BAD_VALUE expected a block { ... }, found the number 3
            stocks { s { initial = 1, nonnegative = true } } ~ 2:27+11 UNKNOWN_KEY unknown key 'nonnegative' in stocks.s | did you mean "non-negative"?
            stocks { s { inital = 1 } }         ~ 2:10+1 MISSING_INITIAL 's' has no initial value | add initial = "..." ## 2:14+6 UNKNOWN_KEY unknown key 'inital' in stocks.s | did you mean "initial"?
            flows { f { } }                     ~ 2:9+1 MISSING_EQUATION 'f' has no equation | add equation = "..."
            aux { a { unit = "1" } }            ~ 2:7+1 MISSING_EQUATION 'a' has no equation | add equation = "..."
            aux { a { equation = [1] } }        ~ 2:22+3 BAD_VALUE expected a text, found a list
            aux { a { equation = "1", foo = 1 } } ~ 2:27+3 UNKNOWN_KEY unknown key 'foo' in aux.a | valid keys are equation, lookup, unit, doc, label, over, events, sector, internal
            aux { a { over = region, equation = 1 } } ~ 2:18+6 BAD_VALUE expected a list [ ... ], found the text "region"
            aux { a { over = [regoin], equation = 1 } } ~ 2:19+6 UNKNOWN_NAME there is no dimension 'regoin' | correct the name, or define what it stands for
            aux { " _ " = 1 }                   ~ 2:7+5 SYNTAX a name needs a letter or another sign besides blanks and underscores
            flows { f { equation = 1, non-negative = maybe } } ~ 2:42+5 BAD_VALUE expected true or false, found the text "maybe"
            constants { c { min = 0 } }         ~ 2:13+1 MISSING_KEY 'value' is missing in constants.c
            constants { c = x }                 ~ 2:17+1 BAD_VALUE expected a number, found the text "x"
            aux { c = 1, c = 2 }                ~ 2:14+1 DUPLICATE_DEFINITION 'c' is given twice, first at m.conf:2:7 | keep one of the two
            aux { c = 1, C = 2 }                ~ 2:14+1 DUPLICATE_DEFINITION 'C' is defined twice, first at m.conf:2:7 | keep one of the two, or rename it
            aux { c = 1 }, flows { c { equation = 1 } } ~ 2:24+1 DUPLICATE_DEFINITION 'c' is defined twice, first at m.conf:2:7 | keep one of the two, or rename it
            aux { c { equation = 1, equation = 2 } } ~ 2:25+8 DUPLICATE_DEFINITION 'equation' is given twice, first at m.conf:2:11 | keep one of the two
            dimensions { d = [a, b] }, aux { D = 1 } ~ 2:34+1 DUPLICATE_DEFINITION 'D' is the name of a dimension too | rename one of the two
            """)
    void keysAndNamesAreChecked(String text, String expected) {
        assertThat(String.join(" ## ", Checks.errors(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            d = []                               ~ 2:14+1 BAD_VALUE dimension 'd' has no elements
            d = [a, b, A]                        ~ 2:25+1 DUPLICATE_DEFINITION element 'A' occurs twice in 'd'
            d = [a], D = [b]                     ~ 2:23+1 DUPLICATE_DEFINITION dimension 'D' is defined twice, first at m.conf:2:14 | keep one of the two
            d = 3                                ~ 2:18+1 BAD_VALUE expected a list [ ... ], found the number 3 ## 2:14+1 BAD_VALUE dimension 'd' has no elements
            d { size = 0 }                       ~ 2:14+1 BAD_VALUE dimension 'd' has no elements
            d { size = 2, elements = [a] }       ~ 2:18+4 BAD_VALUE 'size' and 'elements' are both given | keep one of them
            d { elements = [a], sizes = 2 }      ~ 2:34+5 UNKNOWN_KEY unknown key 'sizes' in dimensions.d | did you mean "size"?
            d = [a, b], e { of = f, elements = [a] } ~ 2:35+1 UNKNOWN_NAME there is no dimension 'f' | did you mean "d"?
            d = [alpha, b], e { of = d, elements = [alhpa] } ~ 2:54+5 UNKNOWN_NAME 'alhpa' is not an element of 'd' | did you mean "alpha"?
            d { of = d, elements = [a] }         ~ 2:14+1 BAD_VALUE sub-range 'd' is part of itself
            d = [a, e], e = [b]                  ~ 2:22+1 DUPLICATE_DEFINITION 'e' is the name of an element and of a dimension | rename one of the two
            """)
    void dimensionsAreChecked(String dimensions, String expected) {
        assertThat(Checks.errors("dimensions { " + dimensions + " }"))
                .containsExactlyInAnyOrder(expected.split(" ## "));
    }

    @Test
    void subRangesOfSubRangesBelongToTheDimension() {
        Model model = Checks.model("dimensions { small { of = some, elements = [c] }, d = [a, b, c]"
                + ", some { of = d, elements = [c, a], doc = few } }");
        assertThat(model.dimensions()).extracting(each -> each.name().text()).containsExactly("small", "d", "some");
        assertThat(model.dimensions().get(0).root())
                .isEqualTo(model.dimensions().get(1));
        assertThat(model.dimensions().get(2).positionsInRoot()).containsExactly(2, 0);
        assertThat(model.dimensions().get(2).doc()).isEqualTo("few");
    }

    @Test
    void constantsTakeNumbersListsAndBlocks() {
        assertThat(values("= 3")).containsExactly(3.0);
        assertThat(values("{ value = 3 }")).containsExactly(3.0);
        assertThat(values("{ over = [fuel], value = 3 }")).containsExactly(3.0, 3.0);
        assertThat(values("{ over = [fuel], value = [1, 2] }")).containsExactly(1.0, 2.0);
        assertThat(values("{ over = [fuel], value { gas = 1, coal = 2 } }")).containsExactly(2.0, 1.0);
        assertThat(values("{ over = [fuel, region], value = [[1, 2, 3], [4, 5, 6]] }"))
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(values("{ over = [fuel, region], value = [1, 2, 3, 4, 5, 6] }"))
                .hasSize(6);
        assertThat(values("{ over = [fuel, region], value { \"gas,*\" = 1, \"gas,Hebei\" = 2, default = 0 } }"))
                .containsExactly(0.0, 0.0, 0.0, 1.0, 1.0, 2.0);
    }

    @Test
    void constantsCarryRangeSourceAndWords() {
        Variable.Constant constant = (Variable.Constant) variable(
                "units { Mt {} }, constants { c { value = 1, min = 0, max = 2, unit = Mt, source = S1, doc = words, label = \"煤\" } }",
                "c");
        assertThat(constant.range()).isEqualTo(new ValueRange(0, 2));
        assertThat(constant.source()).isEqualTo("S1");
        assertThat(constant.declaration().doc()).isEqualTo("words");
        assertThat(constant.declaration().label()).isEqualTo("煤");
        assertThat(constant.declaration().unit()).contains(UnitExpr.base("Mt"));
        assertThat(constant.declaration().unitText()).isEqualTo("Mt");
        assertThat(constant.declaration().sector()).isEqualTo("m");
        assertThat(constant.declaration().span()).hasToString("m.conf:2:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            value = 3, max = 2                     ~ 3:25+1 OUT_OF_RANGE c is 3, outside its range from -Infinity to 2 | change the value, or min and max
            over = [fuel], value { coal = 1, gas = 5 }, min = 2 ~ 3:47+1 OUT_OF_RANGE c[coal] is 1, outside its range from 2 to Infinity | change the value, or min and max
            value = 3, min = 4, max = 2            ~ 3:34+1 BAD_VALUE min is 4, more than max, 2
            value = [1, 2]                         ~ 3:25+6 DIMENSION_MISMATCH 'c' has no dimensions, but a list of values | say its dimensions: over = [ ... ]
            over = [fuel], value = [1, 2, 3]       ~ 3:40+9 DIMENSION_MISMATCH 'c' over [fuel] has 2 elements, but 3 values
            over = [fuel, region], value = [[1, 2, 3]] ~ 3:48+11 DIMENSION_MISMATCH 'fuel' has 2 elements, but the list has 1
            over = [fuel, region], value = [[1, 2, 3], [1, 2]] ~ 3:60+6 DIMENSION_MISMATCH 'region' has 3 elements, but the list has 2
            over = [fuel, region], value = [[1, 2, 3], 4] ~ 3:60+1 DIMENSION_MISMATCH a number where a list over 'region' is expected
            over = [fuel], value = [[1], [2]]      ~ 3:41+3 DIMENSION_MISMATCH a list where the value of an element is expected
            over = [fuel], value { coal = 1 }      ~ 3:32+5 MISSING_KEY c[gas] has no value | add a key for it, or default = ...
            over = [fuel], value { coal = a, gas = 1 } ~ 3:47+1 BAD_VALUE expected a number, found the text "a"
            value = true                           ~ 3:25+4 BAD_VALUE expected a number, found true
            """)
    void constantsAreChecked(String constant, String expected) {
        assertThat(Checks.errors(DIMENSIONS + "constants { c { " + constant + " } }"))
                .containsExactly(expected);
    }

    @Test
    void lookupsTakePointsWholeOrByElement() {
        assertThat(functions("x = [0, 1, 3], y = [5, 6, 7]"))
                .containsExactly(new GraphicalFunction(
                        GraphicalFunction.Kind.CONTINUOUS, List.of(0.0, 1.0, 3.0), List.of(5.0, 6.0, 7.0)));
        assertThat(functions("xscale = [0, 1], y = [0, 1, 4, 9, 16], kind = extrapolate"))
                .containsExactly(new GraphicalFunction(
                        GraphicalFunction.Kind.EXTRAPOLATE,
                        List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                        List.of(0.0, 1.0, 4.0, 9.0, 16.0)));
        assertThat(functions("over = [fuel], kind = discrete, x = [0, 1], y { gas = [1, 2], default = [3, 4] }"))
                .containsExactly(
                        new GraphicalFunction(GraphicalFunction.Kind.DISCRETE, List.of(0.0, 1.0), List.of(3.0, 4.0)),
                        new GraphicalFunction(GraphicalFunction.Kind.DISCRETE, List.of(0.0, 1.0), List.of(1.0, 2.0)));
        assertThat(functions("over = [fuel], x { gas = [0, 2], coal = [0, 1] }, y = [5, 6]"))
                .extracting(GraphicalFunction::x)
                .containsExactly(List.of(0.0, 1.0), List.of(0.0, 2.0));
        assertThat(functions("over = [fuel], xscale { gas = [0, 2], coal = [0, 1] }, y = [5, 6]"))
                .extracting(GraphicalFunction::x)
                .containsExactly(List.of(0.0, 1.0), List.of(0.0, 2.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            y = [1, 2]                          ~ 3:11+1 MISSING_KEY 'x' is missing in lookups.f
            x = [1, 2]                          ~ 3:11+1 MISSING_KEY 'y' is missing in lookups.f
            x = [1, 2], xscale = [1, 2], y = [1, 2] ~ 3:27+6 BAD_LOOKUP x and xscale are both given | keep one of them
            x = [1], y = [1]                    ~ 3:28+3 BAD_LOOKUP a lookup needs two or more points
            x = [1, 2, 3], y = [1, 2]           ~ 3:34+6 BAD_LOOKUP the lookup has 3 x values, but 2 y values
            x = [1, 3, 2], y = [1, 2, 3]        ~ 3:26+1 NON_MONOTONIC_LOOKUP x must increase, but 2 comes after 3 | put the points in order of x
            x = [1, 1], y = [1, 2]              ~ 3:23+1 NON_MONOTONIC_LOOKUP x must increase, but 1 comes after 1 | put the points in order of x
            xscale = [2, 1], y = [1, 2]         ~ 3:28+1 NON_MONOTONIC_LOOKUP x must increase, but 1 comes after 2 | put the points in order of x
            xscale = [0, 1, 2], y = [1, 2, 3]   ~ 3:24+9 BAD_LOOKUP xscale is the first and the last x: [0, 10]
            x = [0, 1], y = [1, 2], kind = linear ~ 3:46+6 BAD_VALUE 'linear' is not a kind; it is one of continuous, extrapolate, discrete
            x = [0, 1], y = 3                   ~ 3:31+1 BAD_VALUE expected a list [ ... ], found the number 3
            over = [fuel], x = [0, 1], y { gas = [1, 2] } ~ 3:11+1 MISSING_KEY f[coal] has no y
            over = [fuel], x { oil = [1, 2], default = [1, 2] }, y = [1, 2] ~ 3:34+3 UNKNOWN_NAME 'oil' is not an element of 'fuel' | correct the name, or define what it stands for
            x = [0, 1], y = [1, 2], unti = 1    ~ 3:39+4 UNKNOWN_KEY unknown key 'unti' in lookups.f | did you mean "unit"?
            """)
    void lookupsAreChecked(String lookup, String expected) {
        assertThat(Checks.errors(DIMENSIONS + "lookups { f { " + lookup + " } }"))
                .containsExactly(expected);
    }

    @Test
    void anAuxiliaryMayCarryALookup() {
        Model model = Checks.model(
                DIMENSIONS + "constants { b = 1 }\naux { a { over = [fuel], equation { gas = b, coal = 2 },"
                        + " unit = \"1\", lookup { x = [0, 1], y = [3, 4] } } }");
        assertThat(ModelText.equation(model, "a"))
                .isEqualTo("L0=gas(gas): lookup a (lookup)[L0=gas](b)\nL0=coal(coal): lookup a (lookup)[L0=coal](2)");
        Variable.Lookup lookup =
                (Variable.Lookup) model.variable(Name.of("a (lookup)")).orElseThrow();
        assertThat(lookup.functions()).hasSize(2);
        assertThat(lookup.declaration().unit()).contains(UnitExpr.DIMENSIONLESS);
        assertThat(Checks.errors("aux { a { equation = TIME, lookup { x = [1, 0], y = [3, 4], kid = 1 } } }"))
                .containsExactly(
                        "2:45+1 NON_MONOTONIC_LOOKUP x must increase, but 0 comes after 1 | put the points in order of x",
                        "2:61+3 UNKNOWN_KEY unknown key 'kid' in aux.a.lookup | did you mean \"kind\"?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            inflows = [inn]              ~ 5:42+3 UNKNOWN_NAME there is no flow called 'inn' | did you mean "in"?
            inflows = [a]                ~ 5:42+1 BAD_VALUE 'a' is an auxiliary, not a flow | define it under flows
            outflows = [in, IN]          ~ 5:47+2 DUPLICATE_DEFINITION 'IN' is listed twice | keep one of the two
            outflows = [wide]            ~ 5:43+4 DIMENSION_MISMATCH the flow 'wide' is over [fuel], but its stock 's' has no dimensions
            over = [fuel], outflows = [wide, in] ~ 5:64+2 DIMENSION_MISMATCH the flow 'in' has no dimensions, but its stock 's' is over [fuel]
            """)
    void flowsOfStocksAreChecked(String stock, String expected) {
        assertThat(Checks.errors(DIMENSIONS + "flows { in { equation = 1 }, wide { over = [fuel], equation = 1 } }\n"
                        + "aux { a = 1 }\nstocks { s { initial = 0, " + "    " + stock + " } }"))
                .containsExactly(expected);
    }

    @Test
    void stocksAndFlowsKeepTheirOrderAndFlags() {
        Model model = Checks.model(
                "flows { a { equation = 1, non-negative = yes }, b { equation = 1 }, c { equation = 1 } }\n"
                        + "stocks { s { initial = \"1 + 1\", inflows = [b, a], outflows = [c], non-negative = true } }");
        Variable.Stock stock = (Variable.Stock) model.variable(Name.of("s")).orElseThrow();
        assertThat(stock.inflows()).containsExactly(Name.of("b"), Name.of("a"));
        assertThat(stock.outflows()).containsExactly(Name.of("c"));
        assertThat(stock.nonNegative()).isTrue();
        assertThat(stock.initial().text()).isEqualTo("1 + 1");
        assertThat(((Variable.Flow) model.variable(Name.of("a")).orElseThrow()).nonNegative())
                .isTrue();
        assertThat(((Variable.Flow) model.variable(Name.of("b")).orElseThrow()).nonNegative())
                .isFalse();
    }

    @Test
    void unitsAreParsedAndUnknownOnesReported() {
        String units = "units { km3 { aliases = [bcm] }, kWh { equals = \"kW*hour\" }, kW {}, hour {} }\n";
        assertThat(variable(units + "aux { a { equation = 1, unit = \"bcm/hour\" } }", "a")
                        .declaration()
                        .unit())
                .hasValueSatisfying(unit -> assertThat(unit).hasToString("km3/hour"));
        assertThat(Checks.errors(units + "aux { a { equation = 1, unit = \"bcm/huor\" } }"))
                .containsExactly("3:37+4 UNIT_UNKNOWN no unit is called 'huor' | did you mean \"hour\"?");
        assertThat(Checks.errors("units { a = 3, b { alias = [c] } }"))
                .containsExactly(
                        "2:13+1 BAD_VALUE expected a block { ... }, found the number 3",
                        "2:20+5 UNKNOWN_KEY unknown key 'alias' in units.b | valid keys are aliases, equals");
    }

    @Test
    void algebraicLoopsAndUnitMismatchesAreReportedBesideOtherMistakes() {
        Models.Checked checked = Models.check(
                "m.conf",
                "haihe = 1, time { start = 0, stop = 10 }, units { kg {} }\n"
                        + "aux { a { equation = \"b + 1\", unit = \"1\" }, b { equation = \"2 * a\", unit = \"1\" }\n"
                        + "c { equation = \"nope\", unit = kg }, d { equation = \"c + 3\", unit = kg } }\n"
                        + "constants { unused = 1 }");
        assertThat(checked.model()).isEmpty();
        assertThat(checked.diagnostics())
                .extracting(each -> each.code().toString())
                .containsExactlyInAnyOrder("ALGEBRAIC_LOOP", "UNKNOWN_NAME", "UNIT_MISMATCH", "UNIT_MISSING");
    }

    @Test
    void keysMayBeWrittenAsPathsButNotTwice() {
        Model model = Checks.model(
                "constants.c.value = 1\nconstants.c.min = 0\nconstants { c.max = 2 }\naux.a = c, aux { b = 1 }");
        assertThat(((Variable.Constant) model.variable(Name.of("c")).orElseThrow()).range())
                .isEqualTo(new ValueRange(0, 2));
        assertThat(Checks.errors("constants.c.value = 1\nconstants { c { value = 2 } }\naux { a = 1 }\naux { a = 2 }"))
                .containsExactly(
                        "3:17+5 DUPLICATE_DEFINITION 'value' is given twice, first at m.conf:2:1 | keep one of the two",
                        "5:7+1 DUPLICATE_DEFINITION 'a' is given twice, first at m.conf:4:7 | keep one of the two");
        assertThat(Checks.errors("constants { c { value = [1, 2], value = [3] } }"))
                .hasSize(2);
    }

    @Test
    void aFaultHasNoConsequencesThatAreReportedToo() {
        assertThat(Checks.errors("aux { a { over = [nope], equation = \"1\" }, b = \"a + SUM(a[*]) + a[1]\" }"))
                .containsExactly(
                        "2:19+4 UNKNOWN_NAME there is no dimension 'nope' | correct the name, or define what it stands for");
        assertThat(Checks.errors(
                        "dimensions { d = [] }, aux { a { over = [d], equation = \"d\" }, b = \"SUM(a) + d.x\" }"))
                .containsExactly("2:14+1 BAD_VALUE dimension 'd' has no elements");
        assertThat(Checks.errors("lookups { f { x = [1, 0], y = [1, 2] } }, aux { a = \"f(1) + f(2)\" }"))
                .hasSize(1);
        assertThat(Checks.errors("aux { a = \"1 +\", b = \"a * 2\" }, stocks { s { initial = \"b(\" } }"))
                .hasSize(2);
    }

    @Test
    void aFaultyUnitIsNotAMissingOne() {
        Models.Checked checked = Models.check(
                "m.conf",
                "haihe = 1, time { start = 0, stop = 1 }, units { kg {} }\n"
                        + "constants { c { value = 1, unit = kgg } }, aux { a { equation = \"c * 1\", unit = kg } }");
        assertThat(checked.diagnostics().stream().map(Checks::shown))
                .containsExactly("2:35+3 UNIT_UNKNOWN no unit is called 'kgg' | did you mean \"kg\"?");
    }
}
