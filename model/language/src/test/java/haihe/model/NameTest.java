package haihe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @ValueSource(strings = {"coal cap", "Coal_Cap", "COAL  CAP", "coal _ cap", "coal\ncap", "coal\tcap", " coal cap_"})
    void ignoresCaseAndTheKindAndNumberOfBlanks(String spelling) {
        assertThat(Name.of(spelling)).isEqualTo(Name.of("coal_cap")).hasSameHashCodeAs(Name.of("coal_cap"));
        assertThat(Name.of(spelling).text()).isEqualTo(spelling);
    }

    @Test
    void ignoresNoBreakSpacesAndTheCaseOfLettersOfAnyScript() {
        assertThat(Name.of("Größe\u00a0X")).isEqualTo(Name.of("GRÖSSE_x"));
        assertThat(Name.of("人口 总数")).isEqualTo(Name.of("人口_总数"));
        assertThat(Name.of("e\u0301")).isEqualTo(Name.of("\u00c9"));
    }

    @ParameterizedTest
    @CsvSource({"coal cap, coalcap", "a, b", "x1, x_1"})
    void tellsDifferentNamesApart(String one, String two) {
        assertThat(Name.of(one)).isNotEqualTo(Name.of(two));
    }

    /** A letter beyond ASCII takes the general way, which must agree with the short one on all that comes before it. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "A__b C", " x", "x\r\n y-Z", "_q_1", "$%&"})
    void foldsAsciiAsItFoldsAnyScript(String text) {
        String general = Name.of(text + "é").key();
        assertThat(Name.of(text + "E").key()).isEqualTo(general.substring(0, general.length() - 1) + "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_", " _\n", "\u00a0"})
    void refusesBlankNames(String text) {
        assertThatThrownBy(() -> Name.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
