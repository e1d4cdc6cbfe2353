package haihe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void readsBackPlainValues() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "\"人口\"\n\u2028</script>");
        value.put("numbers", List.of(1L, -0.0, 1e300, Long.MAX_VALUE, 0.1));
        value.put("rest", Arrays.asList(true, null, Map.of()));
        assertThat(Json.parse(Json.text(value))).isEqualTo(value);
    }

    @Test
    void writesNumbersThatJsonLacksAsTexts() {
        assertThat(Json.text(List.of(Double.NaN, Double.NEGATIVE_INFINITY)))
                .isEqualTo("[\n  \"NaN\",\n  \"-Infinity\"\n]\n");
    }

    @Test
    void refusesWhatIsNotPlain() {
        assertThatThrownBy(() -> Json.text(new Object())).isInstanceOf(IllegalArgumentException.class);
        for (String text : List.of("{", "[1,]", "{a: 1}", "01", "NaN", "1 2", "")) {
            assertThatThrownBy(() -> Json.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
