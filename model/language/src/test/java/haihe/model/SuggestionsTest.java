package haihe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("coal cap", "population", "birth_rate", "人口总数", "x");

    @ParameterizedTest
    @CsvSource({
        "coal_cpa, coal cap",
        "Populaton, population",
        "populatoin, population",
        "BIRTH RATE, birth_rate",
        "birht_rtae, birth_rate",
        "人口总量, 人口总数",
        "y, x",
    })
    void findsTheNearestName(String wanted, String expected) {
        assertThat(Suggestions.nearest(wanted, KNOWN)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"death_rate_of_all", "pollution_x", "''", "zz"})
    void findsNothingWhereNothingIsNear(String wanted) {
        assertThat(Suggestions.nearest(wanted, KNOWN)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearNames() {
        assertThat(Suggestions.nearest("bat", List.of("cat", "hat"))).contains("cat");
    }

    @Test
    void countsASwapOfNeighboursAsOneChange() {
        assertThat(Suggestions.nearest("ab", List.of("ba"))).contains("ba");
        assertThat(Suggestions.nearest("ab", List.of("cd"))).isEmpty();
    }

    @Test
    void asksAQuestion() {
        assertThat(Suggestions.didYouMean("popluation", KNOWN)).contains("did you mean \"population\"?");
        assertThat(Suggestions.didYouMean("zz", KNOWN)).isEmpty();
    }
}
