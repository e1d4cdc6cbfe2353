package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of array that the language has, and every way to misuse one. */
class ArrayResolutionTest {

    private static final String ARRAYS = """
            dimensions {
              region = [Beijing, Tianjin, Hebei]
              plain { of = region, elements = [Tianjin, Hebei] }
              fuel = [coal, gas]
              age { size = 4 }
              old { of = age, elements = [3, 4] }
            }
            constants {
              s = 1
              r { over = [region], value = 1 }
              p { over = [plain], value = 1 }
              f { over = [fuel], value = 1 }
              g { over = [fuel], value = 1 }
              rf { over = [region, fuel], value = 1 }
              fr { over = [fuel, region], value = 1 }
              rr { over = [region, region], value = 1 }
              h { over = [age], value = 1 }
              o { over = [old], value = 1 }
            }
            lookups {
              one { x = [0, 1], y = [0, 1] }
              many { over = [region], x = [0, 1], y = [0, 1] }
            }
            """;

    private static final String R = "Beijing|Tianjin|Hebei";

    private static String resolved(String over, String equation) {
        String text = ARRAYS + "aux { v { over = " + over + ", equation = \"\"\"" + equation + "\"\"\" } }";
        return ModelText.equation(Checks.model(text), "v")
                .replace("region(" + R + ")", "region")
                .replace("fuel(coal|gas)", "fuel")
                .replace("plain(Tianjin|Hebei)", "plain")
                .replace("age(1|2|3|4)", "age")
                .replace(R, "R")
                .replace("coal|gas", "F");
    }

    private static String error(String over, String equation) {
        String text = ARRAYS + "aux { v { over = " + over + ", equation = \"\"\"" + equation + "\"\"\" } }";
        int line = (int) ARRAYS.lines().count() + 2;
        int column = ("aux { v { over = " + over + ", equation = \"\"\"").length() + 1;
        return Checks.errors(text).stream()
                .map(problem -> relative(problem, line, column))
                .reduce((a, b) -> a + " ## " + b)
                .orElse("no error");
    }

    private static String relative(String problem, int line, int column) {
        String[] place = problem.substring(0, problem.indexOf('+')).split(":");
        assertThat(place[0]).as(problem).isEqualTo("" + line);
        return (Integer.parseInt(place[1]) - column + 1) + problem.substring(problem.indexOf('+'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            # elements, the current element, numbers
            []               ~ r[Beijing]                     ~ r[Beijing]
            []               ~ r[2]                           ~ r[Tianjin]
            []               ~ r[region.Hebei]                ~ r[Hebei]
            []               ~ rf[hebei, GAS]                 ~ rf[Hebei, gas]
            []               ~ h[3]                           ~ h[3]
            []               ~ o[3]                           ~ o[3]
            []               ~ r[s + 1]                       ~ r[(ADD(s, 1))]
            []               ~ r[s]                           ~ r[(s)]
            []               ~ p[Hebei]                       ~ p[Hebei]
            []               ~ p[1]                           ~ p[Tianjin]
            [region]         ~ r[region]                      ~ L0=region: r[L0=R]
            [region]         ~ rf[region, coal]               ~ L0=region: rf[L0=R, coal]
            [region]         ~ r[@1]                          ~ L0=region: r[L0=R]
            [region]         ~ r[region + 1]                  ~ L0=region: r[(ADD(#L0=1|2|3, 1))]
            [region]         ~ h[@1]                          ~ L0=region: h[L0=1|2|3]
            [region, fuel]   ~ fr[fuel, region]               ~ L0=region, L1=fuel: fr[L1=F, L0=R]
            [region, fuel]   ~ fr[@2, @1]                     ~ L0=region, L1=fuel: fr[L1=F, L0=R]
            [fuel]           ~ r[@1]                          ~ L0=fuel: r[L0=Beijing|Tianjin]
            [region, region] ~ rr[@2, @1]                     ~ L0=region, L1=region: rr[L1=R, L0=R]
            # names of dimensions and elements as numbers
            [region]         ~ region * 2                     ~ L0=region: MULTIPLY(#L0=1|2|3, 2)
            []               ~ region.Hebei + plain.Hebei     ~ ADD(#3, #2)
            [plain]          ~ plain                          ~ L0=plain: #L0=1|2
            [plain]          ~ region                         ~ L0=plain: #L0=2|3
            # without brackets
            [region]         ~ r                              ~ L0=region: r[L0=R]
            [region, fuel]   ~ rf + r * f                     ~ L0=region, L1=fuel: ADD(rf[L0=R, L1=F], MULTIPLY(r[L0=R], f[L1=F]))
            [region, region] ~ rr                             ~ L0=region, L1=region: rr[L0=R, L1=R]
            [plain]          ~ r                              ~ L0=plain: r[L0=Tianjin|Hebei]
            [plain]          ~ p                              ~ L0=plain: p[L0=Tianjin|Hebei]
            [plain]          ~ r[region] + r[plain]           ~ L0=plain: ADD(r[L0=Tianjin|Hebei], r[L0=Tianjin|Hebei])
            # transpose
            [fuel, region]   ~ rf'                            ~ L0=fuel, L1=region: rf[L1=R, L0=F]
            [region, region] ~ rr'                            ~ L0=region, L1=region: rr[L1=R, L0=R]
            [region, region] ~ rr''                           ~ L0=region, L1=region: rr[L0=R, L1=R]
            [region]         ~ r'                             ~ L0=region: r[L0=R]
            # reductions over all elements
            []               ~ SUM(r)                         ~ SUM{L0=region: r[L0=R]}
            []               ~ SUM(r[*])                      ~ SUM{L0=region: r[L0=R]}
            []               ~ SUM(rf)                        ~ SUM{L0=region, L1=fuel: rf[L0=R, L1=F]}
            []               ~ SUM(rr[*, *])                  ~ SUM{L0=region, L1=region: rr[L0=R, L1=R]}
            []               ~ SUM(rf')                       ~ SUM{L0=fuel, L1=region: rf[L1=R, L0=F]}
            []               ~ MEAN(r[*])                     ~ MEAN{L0=region: r[L0=R]}
            []               ~ STDDEV(r[*])                   ~ STDDEV{L0=region: r[L0=R]}
            []               ~ SIZE(rf[*, coal])              ~ SIZE{L0=region: rf[L0=R, coal]}
            [region]         ~ SIZE(region)                   ~ L0=region: 3
            []               ~ MAX(r)                         ~ MAX{L0=region: r[L0=R]}
            []               ~ MIN(r[*])                      ~ MIN{L0=region: r[L0=R]}
            # the current element is not the reduction's
            [region]         ~ r / SUM(r[*])                  ~ L0=region: DIVIDE(r[L0=R], SUM{L1=region: r[L1=R]})
            [region]         ~ r / SUM(r)                     ~ L0=region: DIVIDE(r[L0=R], SUM{L1=region: r[L1=R]})
            [region]         ~ SUM(rf[region, *])             ~ L0=region: SUM{L1=fuel: rf[L0=R, L1=F]}
            [region]         ~ SUM(rf[region, fuel] * f[fuel]) ~ L0=region: SUM{L1=fuel: MULTIPLY(rf[L0=R, L1=F], f[L1=F])}
            [region]         ~ SUM(rr[region, *])             ~ L0=region: SUM{L1=region: rr[L0=R, L1=R]}
            [region]         ~ SUM(rr[*, region] * r[*])      ~ L0=region: SUM{L1=region: MULTIPLY(rr[L1=R, L0=R], r[L1=R])}
            # partners of * and of names
            []               ~ SUM(f[*] * g[*])               ~ SUM{L0=fuel: MULTIPLY(f[L0=F], g[L0=F])}
            []               ~ SUM(f * g)                     ~ SUM{L0=fuel: MULTIPLY(f[L0=F], g[L0=F])}
            []               ~ SUM(f[fuel] * g[*])            ~ SUM{L0=fuel: MULTIPLY(f[L0=F], g[L0=F])}
            []               ~ SUM(f[*] * g[fuel])            ~ SUM{L0=fuel: MULTIPLY(f[L0=F], g[L0=F])}
            []               ~ SUM(rf[*, *] * f[*])           ~ SUM{L0=region, L1=fuel: MULTIPLY(rf[L0=R, L1=F], f[L1=F])}
            []               ~ SUM(r[*] * fr[*, *])           ~ SUM{L0=region, L1=fuel: MULTIPLY(r[L0=R], fr[L1=F, L0=R])}
            []               ~ SUM(r[region] * f[fuel])       ~ SUM{L0=region, L1=fuel: MULTIPLY(r[L0=R], f[L1=F])}
            []               ~ SUM(rr[region, region])        ~ SUM{L0=region: rr[L0=R, L0=R]}
            []               ~ SUM(rr * rr')                  ~ SUM{L0=region, L1=region: MULTIPLY(rr[L0=R, L1=R], rr[L1=R, L0=R])}
            []               ~ SUM(f[fuel] * fuel)            ~ SUM{L0=fuel: MULTIPLY(f[L0=F], #L0=1|2)}
            # ranges
            []               ~ SUM(r[Beijing:Tianjin])        ~ SUM{L0=Beijing+Tianjin(Beijing|Tianjin): r[L0=Beijing|Tianjin]}
            []               ~ SUM(r[Tianjin:Hebei])          ~ SUM{L0=plain: r[L0=Tianjin|Hebei]}
            []               ~ SUM(h[2:3] * h[2:3])           ~ SUM{L0=2+3(2|3): MULTIPLY(h[L0=2|3], h[L0=2|3])}
            []               ~ SUM(r[plain])                  ~ SUM{L0=plain: r[L0=Tianjin|Hebei]}
            []               ~ SUM(r[plain] * p[*])           ~ SUM{L0=plain: MULTIPLY(r[L0=Tianjin|Hebei], p[L0=Tianjin|Hebei])}
            [region]         ~ SUM(r[plain])                  ~ L0=region: SUM{L1=plain: r[L1=Tianjin|Hebei]}
            [plain]          ~ SUM(r[region])                 ~ L0=plain: SUM{L1=region: r[L1=R]}
            # array functions inside each other
            []               ~ SUM(f[fuel] / SUM(g[*]))       ~ SUM{L0=fuel: DIVIDE(f[L0=F], SUM{L1=fuel: g[L1=F]})}
            []               ~ MAX(SUM(r), SUM(f))            ~ MAX(SUM{L0=region: r[L0=R]}, SUM{L1=fuel: f[L1=F]})
            # RANK
            []               ~ RANK(r, 2)                     ~ RANK{L0=region: r[L0=R]; 2}
            []               ~ RANK(r[*], s, h[1])            ~ RANK{L0=region: r[L0=R]; s; h[1]}
            [fuel]           ~ RANK(rf[*, fuel], fuel, r[*])  ~ L0=fuel: RANK{L1=region: rf[L1=R, L0=F]; #L0=1|2; r[L1=R]}
            # MAX and MIN of numbers and arrays
            []               ~ MAX(s, 0)                      ~ MAX(s, 0)
            [region]         ~ MAX(r, 0)                      ~ L0=region: MAX(r[L0=R], 0)
            [region]         ~ MAX(r[*], 0)                   ~ L0=region: MAX(MAX{L1=region: r[L1=R]}, 0)
            []               ~ MAX(r[*], s, f)                ~ MAX(MAX(MAX{L0=region: r[L0=R]}, s), MAX{L1=fuel: f[L1=F]})
            []               ~ MIN(f[fuel], 1)                ~ MIN(MIN{L0=fuel: f[L0=F]}, 1)
            []               ~ SUM(MAX(f[fuel], 0))           ~ SUM{L0=fuel: MAX(f[L0=F], 0)}
            # lookups
            []               ~ one(2)                         ~ lookup one(2)
            []               ~ many[Hebei](s)                 ~ lookup many[Hebei](s)
            [region]         ~ many(r)                        ~ L0=region: lookup many[L0=R](r[L0=R])
            [region]         ~ many[region](r)                ~ L0=region: lookup many[L0=R](r[L0=R])
            []               ~ SUM(many[*](r[*]))             ~ SUM{L0=region: lookup many[L0=R](r[L0=R])}
            """)
    void arraysBecomeLoopsAndSubscripts(String over, String equation, String expected) {
        assertThat(resolved(over, equation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            []               ~ r                    ~ 1+1 DIMENSION_MISMATCH 'r' is over [region], but 'v' has no dimensions | name its elements in brackets, or use an array function such as SUM
            [fuel]           ~ 1 + r                ~ 5+1 DIMENSION_MISMATCH 'r' is over [region], but 'v' is over [fuel] | name its elements in brackets, or use an array function such as SUM
            [fuel, region]   ~ rf                   ~ 1+2 DIMENSION_MISMATCH 'rf' is over [region, fuel], but 'v' is over [fuel, region] | its transpose fits: rf'
            [region, region] ~ r                    ~ 1+1 DIMENSION_MISMATCH 'r' is over [region], but 'v' is over [region, region] | name its elements in brackets, or use an array function such as SUM
            [region]         ~ rr                   ~ 1+2 DIMENSION_MISMATCH 'rr' is over [region, region], but 'v' is over [region] | name its elements in brackets, or use an array function such as SUM
            [region]         ~ p                    ~ 1+1 DIMENSION_MISMATCH the array has no element 'Beijing': it is over 'plain'
            [region]         ~ p[region]            ~ 3+6 DIMENSION_MISMATCH the array has no element 'Beijing': it is over 'plain'
            []               ~ s[1]                 ~ 1+4 DIMENSION_MISMATCH 's' has no dimensions, but 1 subscript
            []               ~ rf[Beijing]          ~ 1+11 DIMENSION_MISMATCH 'rf' has 2 dimensions [region, fuel], but 1 subscript
            []               ~ r[Bejing]            ~ 3+6 UNKNOWN_NAME 'Bejing' is not an element of 'region' | did you mean "Beijing"?
            []               ~ r[coal]              ~ 3+4 UNKNOWN_NAME 'coal' is not an element of 'region' | correct the name, or define what it stands for
            []               ~ r[fuel]              ~ 3+4 DIMENSION_MISMATCH 'fuel' is not a dimension of 'v' | name an element, or use an array function such as SUM
            [fuel]           ~ r[fuel]              ~ 3+4 DIMENSION_MISMATCH the subscript goes over 'fuel', but the array over 'region' there
            []               ~ r[fuel.coal]         ~ 3+9 DIMENSION_MISMATCH 'fuel.coal' is the number of an element of another dimension than 'region'
            [region]         ~ r[plain]             ~ 3+5 DIMENSION_MISMATCH 'plain' is not a dimension of 'v' | name an element, or use an array function such as SUM
            [region, region] ~ r[region]            ~ 3+6 DIMENSION_MISMATCH 'v' has 'region' more than once | say which one is meant: @1, @2, ...
            [region, region] ~ region               ~ 1+6 DIMENSION_MISMATCH 'v' has 'region' more than once
            []               ~ r[4]                 ~ 3+1 OUT_OF_RANGE 'region' has elements number 1 to 3, not 4
            []               ~ r[0]                 ~ 3+1 OUT_OF_RANGE 'region' has elements number 1 to 3, not 0
            []               ~ r[1.5]               ~ 3+3 OUT_OF_RANGE 'region' has elements number 1 to 3, not 1.5
            []               ~ r[*]                 ~ 3+1 DIMENSION_MISMATCH '*' stands for many elements where one number is needed | put it into an array function such as SUM, or name an element
            []               ~ r[Beijing:Hebei]     ~ 3+13 DIMENSION_MISMATCH a range of elements stands for many elements where one number is needed | put it into an array function such as SUM, or name an element
            []               ~ SUM(r[Hebei:Beijing]) ~ 7+13 DIMENSION_MISMATCH the range is empty: its first element stands after its last | swap the two
            []               ~ SUM(r[Beijing:coal]) ~ 15+4 UNKNOWN_NAME a range goes from one element of 'region' to another | its elements are Beijing, Tianjin, Hebei
            []               ~ r[@1]                ~ 3+2 DIMENSION_MISMATCH 'v' has no dimensions, so there is no @1
            [region]         ~ r[@2]                ~ 3+2 DIMENSION_MISMATCH 'v' has 1 dimension, so there is no @2
            [age]            ~ r[@1]                ~ 3+2 DIMENSION_MISMATCH 'age' has more elements than 'region', which ends before number 4
            []               ~ region               ~ 1+6 DIMENSION_MISMATCH 'region' is not a dimension of 'v', so it has no current element
            []               ~ Hebei                ~ 1+5 UNKNOWN_NAME nothing is called 'Hebei' | the number of an element is written region.Hebei
            []               ~ regio.Hebei          ~ 1+5 UNKNOWN_NAME there is no dimension 'regio' | did you mean "region"?
            []               ~ region.Hebi          ~ 8+4 UNKNOWN_NAME 'Hebi' is not an element of 'region' | did you mean "Hebei"?
            [region]         ~ rf[region, coal]'    ~ 1+17 DIMENSION_MISMATCH ' transposes a whole array, which is named without brackets
            [region]         ~ SUM(r[region])       ~ 5+9 DIMENSION_MISMATCH SUM has a single number here and nothing to go over | write [*] for all elements of an array
            []               ~ SUM(s)               ~ 5+1 DIMENSION_MISMATCH SUM has a single number here and nothing to go over | write [*] for all elements of an array
            []               ~ SIZE(2)              ~ 6+1 DIMENSION_MISMATCH SIZE has a single number here and nothing to go over | write [*] for all elements of an array
            [region]         ~ SUM(rf * f)          ~ 5+2 DIMENSION_MISMATCH it is not clear which elements of 'rf' are meant | write its subscripts, [region, fuel] for the current element or * for all
            []               ~ SUM(r[*] * f[*])     ~ 12+4 DIMENSION_MISMATCH it is not clear which elements this * is matched with | write the names of the dimensions instead of *
            []               ~ SUM(rr[*, *] * r[*]) ~ 16+4 DIMENSION_MISMATCH it is not clear which elements this * is matched with | write the names of the dimensions instead of *
            []               ~ SUM(r[*] * r[plain] * p[*]) ~ 23+4 DIMENSION_MISMATCH it is not clear which elements this * is matched with | write the names of the dimensions instead of *
            []               ~ SUM(f[fuel] / SUM(g[fuel])) ~ 1+27 DIMENSION_MISMATCH two array functions, one inside the other, go over 'fuel' | give the inner one a variable of its own, or write * in it for all elements
            []               ~ SUM(MAX(r[*], 0))    ~ 5+12 DIMENSION_MISMATCH inside an array function it is not clear what MAX goes over | give it a variable of its own, or name the dimensions instead of *
            []               ~ RANK(rf, 1)          ~ 1+11 DIMENSION_MISMATCH RANK goes over one dimension, not over region, fuel | fix the others
            []               ~ RANK(s, 1)           ~ 6+1 DIMENSION_MISMATCH RANK has a single number here and nothing to go over | write [*] for all elements of an array
            []               ~ many(1)              ~ 1+7 DIMENSION_MISMATCH 'many' is over [region], but 'v' has no dimensions | name its elements in brackets, or use an array function such as SUM
            []               ~ one[Hebei](1)        ~ 1+13 DIMENSION_MISMATCH 'one' has no dimensions, but 1 subscript
            []               ~ ABS[1](s)            ~ 1+3 DIMENSION_MISMATCH the function ABS takes no subscripts
            """)
    void misuseOfArraysIsLocatedAndExplained(String over, String equation, String expected) {
        assertThat(error(over, equation)).isEqualTo(expected);
    }

    @Test
    void aBrokenSubscriptDoesNotHideOtherMistakes() {
        assertThat(error("[]", "r[Bejing] + nope + SUM(r[Hebei]) + rf[1]")).contains("Bejing", "nope", "SUM has", "rf");
    }

    @Test
    void severalLinesKeepTheirPlaces() {
        String text = ARRAYS + "aux { v { equation = \"\"\"s +\n    r[1] +\n    nope\"\"\" } }";
        int line = (int) ARRAYS.lines().count() + 2;
        assertThat(Checks.errors(text))
                .containsExactly(
                        (line + 2)
                                + ":5+4 UNKNOWN_NAME nothing is called 'nope' | correct the name, or define what it stands for");
    }
}
