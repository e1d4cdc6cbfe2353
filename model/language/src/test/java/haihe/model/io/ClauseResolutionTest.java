package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Clause;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equations by element: which clause each element takes. */
class ClauseResolutionTest {

    private static final String BASE = """
            dimensions {
              region = [Beijing, Tianjin, Hebei]
              plain { of = region, elements = [Tianjin, Hebei] }
              fuel = [coal, oil, gas]
            }
            constants { r { over = [region], value = 1 } }
            """;

    private static String resolved(String over, String keys) {
        String text = BASE + "aux { v { over = " + over + ", equation { " + keys + " } } }";
        return ModelText.equation(Checks.model(text), "v").replace("\n", " ; ");
    }

    private static List<String> errors(String over, String keys) {
        return Checks.errors(BASE + "aux {\n v { over = " + over + ", equation {\n" + keys + " } } }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            [region] ~ Beijing = 1, Tianjin = 2, Hebei = 3   ~ L0=Beijing(Beijing): 1 ; L0=Tianjin(Tianjin): 2 ; L0=Hebei(Hebei): 3
            [region] ~ Beijing = 1, plain = 2                ~ L0=Beijing(Beijing): 1 ; L0=plain(Tianjin|Hebei): 2
            [region] ~ Hebei = 3, plain = 2, default = 1     ~ L0=Hebei(Hebei): 3 ; L0=Tianjin(Tianjin): 2 ; L0=Beijing(Beijing): 1
            [region] ~ Tianjin = 3, default = 1              ~ L0=Tianjin(Tianjin): 3 ; L0=Beijing+Hebei(Beijing|Hebei): 1
            [region] ~ "*" = 1                               ~ L0=region(Beijing|Tianjin|Hebei): 1
            [region] ~ region = 1                            ~ L0=region(Beijing|Tianjin|Hebei): 1
            [region] ~ default = "r[region]"                 ~ L0=region(Beijing|Tianjin|Hebei): r[L0=Beijing|Tianjin|Hebei]
            [region] ~ plain = "r[plain]", Beijing = "r"     ~ L0=plain(Tianjin|Hebei): r[L0=Tianjin|Hebei] ; L0=Beijing(Beijing): r[L0=Beijing]
            [region] ~ Hebei = "r[region] + region", default = 0 ~ L0=Hebei(Hebei): ADD(r[L0=Hebei], #L0=3) ; L0=Beijing+Tianjin(Beijing|Tianjin): 0
            [plain]  ~ Hebei = 1, Tianjin = 2                ~ L0=Hebei(Hebei): 1 ; L0=Tianjin(Tianjin): 2
            [region, fuel] ~ "Beijing,coal" = 0, "Beijing,*" = 1, "plain,*" = 2 ~ L0=Beijing(Beijing), L1=coal(coal): 0 ; L0=Beijing(Beijing), L1=oil+gas(oil|gas): 1 ; L0=plain(Tianjin|Hebei), L1=fuel(coal|oil|gas): 2
            [region, fuel] ~ "Hebei,*" = 1, "*,gas" = 2, "Hebei,gas" = 3, default = 4 ~ L0=Hebei(Hebei), L1=coal+oil(coal|oil): 1 ; L0=Beijing+Tianjin(Beijing|Tianjin), L1=gas(gas): 2 ; L0=Hebei(Hebei), L1=gas(gas): 3 ; L0=Beijing+Tianjin(Beijing|Tianjin), L1=coal+oil(coal|oil): 4
            [region, fuel] ~ "Hebei , oil" = 1, default = 2  ~ L0=Hebei(Hebei), L1=oil(oil): 1 ; L0=Beijing+Tianjin(Beijing|Tianjin), L1=fuel(coal|oil|gas): 2 ; L0=Hebei(Hebei), L1=coal+gas(coal|gas): 2
            """)
    void theMoreSpecificKeyWins(String over, String keys, String expected) {
        assertThat(resolved(over, keys)).isEqualTo(expected);
    }

    @Test
    void everyElementTakesExactlyTheClauseThatTheRuleSays() {
        Random random = new Random(20260101);
        for (int run = 0; run < 60; run++) {
            List<String> keys = new ArrayList<>(List.of("default"));
            for (String region : List.of("Beijing", "plain", "*", "Hebei")) {
                for (String fuel : List.of("coal", "gas", "*")) {
                    if (random.nextInt(3) == 0) {
                        keys.add(region + "," + fuel);
                    }
                }
            }
            checkEveryElement(keys);
        }
    }

    private static void checkEveryElement(List<String> keys) {
        StringBuilder equations = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            equations.append('"').append(keys.get(i)).append("\" = ").append(i).append('\n');
        }
        String text = BASE + "aux { v { over = [region, fuel], equation {\n" + equations + "} } }";
        Models.Checked checked = Models.check("m.conf", "haihe = 1, time { start = 0, stop = 1 }\n" + text);
        boolean ambiguous = false;
        List<String> wanted = new ArrayList<>();
        for (String region : List.of("Beijing", "Tianjin", "Hebei")) {
            for (String fuel : List.of("coal", "oil", "gas")) {
                int owner = 0;
                int best = -1;
                for (int i = 1; i < keys.size(); i++) {
                    int singles = singles(keys.get(i), region, fuel);
                    ambiguous |= singles >= 0 && singles == best && noMoreSpecific(keys, singles, region, fuel);
                    if (singles > best) {
                        best = singles;
                        owner = i;
                    }
                }
                wanted.add(region + "," + fuel + "=" + owner);
            }
        }
        assertThat(checked.model().isEmpty()).as("%s", keys).isEqualTo(ambiguous);
        checked.model().ifPresent(model -> assertThat(clauses(model)).containsExactlyInAnyOrderElementsOf(wanted));
    }

    private static boolean noMoreSpecific(List<String> keys, int singles, String region, String fuel) {
        return keys.stream().skip(1).noneMatch(key -> singles(key, region, fuel) > singles);
    }

    /** How many single elements a key names if it covers an element; -1 if it does not. */
    private static int singles(String key, String region, String fuel) {
        String[] parts = key.split(",");
        boolean covers = (parts[0].equals(region)
                        || parts[0].equals("*")
                        || (parts[0].equals("plain") && !region.equals("Beijing")))
                && (parts[1].equals(fuel) || parts[1].equals("*"));
        return covers ? (parts[0].equals(region) ? 1 : 0) + (parts[1].equals(fuel) ? 1 : 0) : -1;
    }

    private static List<String> clauses(Model model) {
        Variable.Auxiliary variable =
                (Variable.Auxiliary) model.variable(Name.of("v")).orElseThrow();
        List<String> found = new ArrayList<>();
        for (Clause clause : variable.equation().clauses()) {
            List<Loop> loops = clause.loops();
            for (Name region : loops.get(0).range().elements()) {
                for (Name fuel : loops.get(1).range().elements()) {
                    int value = (int) ((haihe.model.Expr.Number) clause.expr()).value();
                    found.add(region + "," + fuel + "=" + value);
                }
            }
        }
        return found;
    }

    @Test
    void keysOfEqualRankForOneElementAreAnError() {
        assertThat(errors("[region, fuel]", "\"Hebei,*\" = 1\n\"*,gas\" = 2\ndefault = 3"))
                .containsExactly(
                        "11:1+7 DUPLICATE_DEFINITION v[Hebei,gas] is defined twice, by this key and by the one at "
                                + "m.conf:10:1 | define it by a key of its own, which comes before both");
    }

    @Test
    void elementsWithoutAnEquationAreAnError() {
        assertThat(errors("[region]", "Beijing = 1"))
                .containsExactly(
                        "9:23+8 MISSING_EQUATION v[Tianjin] (with 1 more) has no equation | add a key for it, or "
                                + "default = \"...\" for all that remain");
        assertThat(Checks.errors(BASE + "stocks { s { over = [region], initial { plain = 1 } } }"))
                .containsExactly("8:31+7 MISSING_INITIAL s[Beijing] has no initial value | add a key for it, or "
                        + "default = \"...\" for all that remain");
    }

    @Test
    void keysThatDoNotFitAreErrorsAndNothingElseIsReported() {
        assertThat(errors("[region]", "Bejing = 1\nplain = 2"))
                .containsExactly(
                        "10:1+6 UNKNOWN_NAME 'Bejing' is not an element of 'region' | did you mean \"Beijing\"?");
        assertThat(errors("[region]", "\"Hebei,coal\" = 1"))
                .containsExactly("10:1+12 DIMENSION_MISMATCH the key has 2 parts, but 'v' is over [region]");
        assertThat(errors("[]", "Hebei = 1"))
                .containsExactly("10:1+5 DIMENSION_MISMATCH 'v' has no dimensions, so it is not divided by element | "
                        + "say its dimensions: over = [ ... ]");
        assertThat(errors("[plain]", "Beijing = 1, Hebei = 1, Tianjin = 1"))
                .containsExactly(
                        "10:1+7 UNKNOWN_NAME 'Beijing' is not an element of 'plain' | correct the name, or define what it stands for");
    }

    @Test
    void aBrokenPartDoesNotHideMistakesInOthers() {
        assertThat(errors("[region]", "Beijing = \"1 +\"\nplain = \"nope + nope\"\n"))
                .containsExactly(
                        "10:15+1 SYNTAX found the end of the equation, expected a name, a number or '('",
                        "11:10+4 UNKNOWN_NAME nothing is called 'nope' | correct the name, or define what it stands for",
                        "11:17+4 UNKNOWN_NAME nothing is called 'nope' | correct the name, or define what it stands for");
    }
}
