package haihe.model.units;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.UnitExpr;
import haihe.model.units.UnitSystem.Undeclared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSystemTest {

    private static final Span PLACE = new Span("m.conf", 3, 11, 1);

    private final List<Diagnostic> problems = new ArrayList<>();
    private final UnitSystem system = system(
            base("year", "years", "yr"),
            base("people", "person"),
            base("CNY"),
            base("km3"),
            base("ug"),
            base("m"),
            derived("m3", "m^3"),
            base("亿元"),
            base("hour"),
            base("kW"),
            derived("kWh", "kW*hour"),
            base("fish unit"));

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "dmnl, 1",
        "Dimensionless, 1",
        "fraction, 1",
        "1/year, 1/year",
        "people, people",
        "PERSON, people",
        "CNY/person, CNY/people",
        "ug/m3, ug/m^3",
        "km3 / yr, km3/year",
        "亿元/years, 亿元/year",
        "kWh, hour*kW",
        "kWh/hour, kW",
        "m/m, 1",
        "m^2*m, m^3",
        "m^-1, 1/m",
        "m^(-2), 1/m^2",
        "(CNY/people)/year, CNY/(people*year)",
        "CNY/people/year, CNY/(people*year)",
        "CNY/(people*year), CNY/(people*year)",
        "CNY/people*year, CNY*year/people",
        "(m/year)^2, m^2/year^2",
        "FISH_UNIT/year, fish unit/year",
        "Fish  Unit / year, fish unit/year",
        "'\"fish unit\"/year', fish unit/year",
        "m^0, 1",
    })
    void readsAUnit(String text, String expected) {
        assertThat(system.parse(text, PLACE, problems::add))
                .map(UnitExpr::toString)
                .contains(expected);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``         | m.conf:3:11: SYNTAX expected a unit, but the text is empty
            m+m        | m.conf:3:12: SYNTAX expected *, /, ^ or the end of the unit, found '+'
            m *        | m.conf:3:14: SYNTAX expected a unit, but the unit ends here
            (m         | m.conf:3:13: SYNTAX expected ), but the unit ends here
            m)         | m.conf:3:12: SYNTAX expected *, /, ^ or the end of the unit, found ')'
            m^year     | m.conf:3:13: SYNTAX an exponent must be a whole number, found 'y'
            m^1.5      | m.conf:3:14: SYNTAX an exponent must be a whole number, found '.'
            m^2^2      | m.conf:3:14: SYNTAX a power of a power needs parentheses, found '^'
            m^100      | m.conf:3:13: SYNTAX an exponent must not be larger than 99
            1000*m     | m.conf:3:11: SYNTAX a unit has no number but 1, found 1000
            1.5/year   | m.conf:3:11: SYNTAX a unit has no number but 1, found 1.5
            亿元/yeer    | m.conf:3:14: UNIT_UNKNOWN no unit is called 'yeer'
            "m         | m.conf:3:11: SYNTAX a closing quotation mark is missing
            ""         | m.conf:3:11: SYNTAX the name of a unit is missing between the quotation marks
            _          | m.conf:3:11: SYNTAX expected a unit, found '_'
            m³         | m.conf:3:12: SYNTAX expected *, /, ^ or the end of the unit, found '³'
            """)
    void refusesAFaultyUnitWithItsPlace(String text, String expected) {
        assertThat(system.parse(text, PLACE, problems::add)).isEmpty();
        assertThat(problems).extracting(UnitSystemTest::line).containsExactly(expected);
    }

    @Test
    void reportsEveryUnknownNameOfAUnit() {
        assertThat(system.parse("persons/yeer", PLACE, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.span().column() + "+"
                        + problem.span().length() + " " + problem.hint().orElse(""))
                .containsExactly("11+7 did you mean \"person\"?", "19+4 did you mean \"year\"?");
    }

    @Test
    void refusesParenthesesNestedTooDeep() {
        String text = "(".repeat(100_000) + "m";
        assertThat(system.parse(text, PLACE, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly("m.conf:3:111: SYNTAX parentheses are nested more than 100 deep");
    }

    @Test
    void keepsTheWholeSpanWhereThereIsNoColumn() {
        system.parse("m+", new Span("m.conf", 7, 0, 1), problems::add);
        assertThat(problems).extracting(Diagnostic::span).containsExactly(new Span("m.conf", 7, 0, 1));
    }

    @Test
    void takesTheTimeUnitAsDeclared() {
        UnitSystem months = system(base("month"), derived("rate", "1/month"));
        assertThat(months.timeUnit()).isEqualTo(UnitExpr.base("year"));
        problems.clear();
        List<UnitDefinition> definitions = List.of(derived("rate", "1/month"));
        UnitSystem undeclaredMonth = UnitSystem.of(definitions, "Month", Undeclared.REFUSED, problems::add);
        assertThat(undeclaredMonth.timeUnit()).isEqualTo(UnitExpr.base("Month"));
        assertThat(undeclaredMonth.parse("rate*month", PLACE, problems::add)).contains(UnitExpr.DIMENSIONLESS);
        assertThat(problems).isEmpty();
    }

    @Test
    void findsTheTimeUnitByItsAlias() {
        List<UnitDefinition> definitions = List.of(base("year", "yr"));
        assertThat(UnitSystem.of(definitions, "YR", Undeclared.REFUSED, problems::add)
                        .timeUnit())
                .isEqualTo(UnitExpr.base("year"));
        assertThat(UnitSystem.of(definitions, "", Undeclared.REFUSED, problems::add)
                        .timeUnit())
                .isEqualTo(UnitExpr.DIMENSIONLESS);
    }

    @Test
    void wantsABaseUnitForTime() {
        List<UnitDefinition> definitions = List.of(base("day"), derived("week", "day*day"));
        UnitSystem.of(definitions, "week", Undeclared.REFUSED, problems::add);
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly("m.conf:3:11: BAD_VALUE the time unit 'week' must be a base unit, but is day^2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/year", "widgets/YEAR", "deg C/year", "%/year"})
    void takesUndeclaredNamesAsBaseUnitsWhereTheFormatSaysSo(String text) {
        UnitSystem open = UnitSystem.of(List.of(), "Year", Undeclared.BASE_UNIT, problems::add);
        String base = Name.of(text.substring(0, text.indexOf('/'))).key();
        assertThat(open.parse(text, PLACE, problems::add)).contains(new UnitExpr(Map.of(base, 1.0, "Year", -1.0)));
        assertThat(problems).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        List<String> names = List.of("people", "CNY", "亿元", "fish unit", "$", "%", "°C", "CO2-eq", "2nd", "a*b");
        UnitDefinition[] definitions = names.stream().map(UnitSystemTest::base).toArray(UnitDefinition[]::new);
        UnitSystem all = system(definitions);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            UnitExpr unit = UnitExpr.DIMENSIONLESS;
            for (int factor = random.nextInt(4); factor > 0; factor--) {
                UnitExpr base = UnitExpr.base(names.get(random.nextInt(names.size())));
                unit = unit.times(base.power(random.nextInt(-3, 4)));
            }
            assertThat(all.parse(unit.toString(), PLACE, problems::add)).contains(unit);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsACircularDefinitionOnceWithItsChain() {
        UnitSystem circular = system(derived("a", "b*year"), derived("b", "c"), derived("c", "1/a"), derived("d", "a"));
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly("m.conf:3:11: BAD_VALUE the definition of unit 'a' is circular: a -> b -> c -> a");
        assertThat(circular.parse("d", PLACE, problems::add)).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void reportsAFaultyDefinitionOnlyWhereItStands() {
        UnitSystem faulty = system(derived("speed", "m/secnd"), base("second"), derived("drag", "speed^2"), base("m"));
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly("m.conf:3:13: UNIT_UNKNOWN no unit is called 'secnd'");
        assertThat(faulty.parse("drag", PLACE, problems::add)).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void reportsTwoUnitsOfOneName() {
        system(base("people", "person"), base("head", "PERSON"));
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly("m.conf:3:11: DUPLICATE_DEFINITION two units are called 'PERSON'");
    }

    @Test
    void givesPureNumbersFurtherNames() {
        UnitSystem more = system(base("Dimensionless", "Dmnl", "share"), derived("ratio", "1"));
        assertThat(more.parse("share*ratio*fraction", PLACE, problems::add)).contains(UnitExpr.DIMENSIONLESS);
        assertThat(problems).isEmpty();
    }

    @Test
    void refusesAnotherMeaningForPureNumbers() {
        system(derived("share", "people"), base("people"), derived("Fraction", "people/year"));
        assertThat(problems)
                .extracting(UnitSystemTest::line)
                .containsExactly(
                        "m.conf:3:11: BAD_VALUE 'Fraction' is a name of pure numbers and cannot mean people/year");
    }

    private UnitSystem system(UnitDefinition... definitions) {
        return UnitSystem.of(Arrays.asList(definitions), "year", Undeclared.REFUSED, problems::add);
    }

    private static UnitDefinition base(String name, String... aliases) {
        return UnitDefinition.base(
                Name.of(name), Arrays.stream(aliases).map(Name::of).toList(), PLACE);
    }

    private static UnitDefinition derived(String name, String equals) {
        return UnitDefinition.derived(Name.of(name), List.of(), equals, PLACE, PLACE);
    }

    private static String line(Diagnostic problem) {
        return problem.span() + ": " + problem.code() + " " + problem.message();
    }
}
