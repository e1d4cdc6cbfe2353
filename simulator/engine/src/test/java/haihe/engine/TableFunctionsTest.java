package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that read lookups and series by name, against values worked out by hand and the manual's examples. */
class TableFunctionsTest {

    private static final TextModel MODEL = TextModel.vensim("start = 0, stop = 8, step = 1");

    private static final String TABLES = """
            dimensions { region = [North, South] }
            lookups {
              look { x = [0, 1, 2], y = [1, 1, 2] }
              rise { x = [0, 1, 3], y = [0, 1, 2] }
              hump { x = [0, 2, 4, 6], y = [0, 4, 0, 8] }
              many { over = [region], x = [0, 2], y { North = [0, 2], South = [10, 20] } }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            LOOKUP_FORWARD(look, -1)         ~ 1
            LOOKUP_FORWARD(look, 1.5)        ~ 2
            LOOKUP_FORWARD(look, 1)          ~ 1
            LOOKUP_FORWARD(look, 2.5)        ~ 2
            LOOKUP_BACKWARD(look, 1.5)       ~ 1
            LOOKUP_BACKWARD(look, 2)         ~ 2
            LOOKUP_EXTRAPOLATE(look, -1)     ~ 1
            LOOKUP_EXTRAPOLATE(look, 1.5)    ~ 1.5
            LOOKUP_EXTRAPOLATE(look, 2.5)    ~ 2.5
            LOOKUP_INVERT(rise, 0.5)         ~ 0.5
            LOOKUP_INVERT(rise, 1.5)         ~ 2
            LOOKUP_INVERT(rise, 2)           ~ 3
            LOOKUP_INVERT(hump, 2)           ~ 1
            LOOKUP_INVERT(hump, 6)           ~ 5.5
            LOOKUP_AREA(look, 0, 1)          ~ 1
            LOOKUP_AREA(look, 2, 4)          ~ 4
            LOOKUP_AREA(look, 0.5, 2.5)      ~ 3
            LOOKUP_AREA(look, -1, 2)         ~ 3.5
            LOOKUP_AREA(hump, 1, 3)          ~ 6
            LOOKUP_FORWARD(many[South], 1)   ~ 20
            LOOKUP_EXTRAPOLATE(many[North], 5) ~ 5
            LOOKUP_EXTRAPOLATE(many[South], 5) ~ 35
            """)
    void lookupsAreReadInOtherWays(String equation, double expected) {
        double found = MODEL.run(TABLES + "aux { x = \"" + equation + "\" }").series("x")[0];
        assertThat(found).isCloseTo(expected, within(1e-14 * Math.max(1, expected)));
    }

    @Test
    void whatALookupNeverIsHasNoInverse() {
        assertThat(MODEL.run(TABLES + "aux { x = \"LOOKUP_INVERT(rise, -1)\" }").series("x"))
                .containsOnly(TimeSeries.MISSING);
    }

    @Test
    void elementsReadTheirOwnLookups() {
        String text = TABLES
                + "aux { a { over = [region], equation = \"LOOKUP_AREA(many[region], 0, 1)\" }, "
                + "b { over = [region], equation = \"LOOKUP_INVERT(many[region], TIME() + 10)\" } }";
        Trajectory run = MODEL.run(text);
        assertThat(run.at("a[North]", 3)).isEqualTo(0.5);
        assertThat(run.at("a[South]", 3)).isEqualTo(12.5);
        assertThat(run.at("b[South]", 4)).isCloseTo(0.8, within(1e-15));
        assertThat(run.at("b[North]", 4)).isEqualTo(TimeSeries.MISSING);
    }

    @Test
    void theFirstArgumentIsTheNameOfALookup() {
        assertThat(MODEL.errors(TABLES + "aux { y = 1, x = \"LOOKUP_FORWARD(y, 1)\" }"))
                .containsExactly("the first argument of LOOKUP_FORWARD is the name of a lookup, not 'y', which is an"
                        + " auxiliary");
        assertThat(MODEL.errors(TABLES + "aux { x = \"LOOKUP_FORWARD(1 + 2, 1)\" }"))
                .containsExactly("the first argument of LOOKUP_FORWARD is the name of a lookup");
        assertThat(MODEL.errors(TABLES + "aux { x = \"LOOKUP_FORWARD(look)\" }"))
                .containsExactly("LOOKUP_FORWARD takes 2 arguments, not 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            GET_DATA_BETWEEN_TIMES(rain, TIME(), 0)      ~ NA NA 10 15 20 40 60 NA NA
            GET_DATA_BETWEEN_TIMES(rain, TIME(), 1)      ~ NA NA 10 20 20 60 60 NA NA
            GET_DATA_BETWEEN_TIMES(rain, TIME(), -1)     ~ NA NA 10 10 20 20 60 NA NA
            GET_DATA_BETWEEN_TIMES(rain, TIME() + 1, 0)  ~ NA 10 15 20 40 60 NA NA NA
            GET_DATA_BETWEEN_TIMES(rain, 5, TIME() - 4)  ~ 20 20 20 20 40 60 60 60 60
            GET_DATA_AT_TIME(rain, TIME())               ~ NA NA 10 NA 20 NA 60 NA NA
            GET_DATA_FIRST_TIME(rain)                    ~ 2 2 2 2 2 2 2 2 2
            GET_DATA_LAST_TIME(rain)                     ~ 6 6 6 6 6 6 6 6 6
            GET_DATA_TOTAL_POINTS(rain)                  ~ 3 3 3 3 3 3 3 3 3
            """)
    void observationsAreReadAtAnyTime(String equation, String expected, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rain.csv"), "time,rain\n2,10\n4,20\n6,60\n");
        String series = "series { rain { file = rain.csv, layout = wide } }, ";
        double[] found = TextModel.vensim("start = 0, stop = 8, step = 1")
                .in(folder)
                .run(series + "aux { x = \"" + equation + "\" }")
                .series("x");
        double[] wanted = Arrays.stream(expected.split(" "))
                .mapToDouble(text -> text.equals("NA") ? TimeSeries.MISSING : Double.parseDouble(text))
                .toArray();
        assertThat(found).containsExactly(wanted);
    }
}
