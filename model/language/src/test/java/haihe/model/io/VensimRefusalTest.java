package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of Vensim's models, with its place and a next step. */
class VensimRefusalTest {

    @TempDir
    private Path folder;

    private static void assertRefused(String statements, String problem) {
        assertThat(MdlText.problems(statements)).containsExactly(problem);
    }

    @Test
    void anEquationThatIsNotWrittenYet() {
        assertRefused(
                "a = 1 ~~|\nx = A FUNCTION OF(a) ~~|",
                "2:5 MISSING_EQUATION the equation is not written yet: it only says what it depends on"
                        + " | write the equation");
        assertRefused("x = ~~|", "1:1 MISSING_EQUATION 'x' has no equation | write one behind the equals sign");
    }

    @Test
    void functionsThatAreNotAvailable() {
        assertRefused(
                "x = SIMULTANEOUS(1, 2) ~~|",
                "1:5 UNSUPPORTED SIMULTANEOUS, which solves equations that depend on each other, is not available"
                        + " | break the circle with a level or a delay");
        assertRefused(
                "A: a1,a2 ~~|\nv[A] = INTEG(0, 1) ~~|\nx = SHIFT IF TRUE(v[a1], 1, 2, 0, 0) ~~|",
                "3:5 UNSUPPORTED SHIFT IF TRUE, which changes levels from outside, is not available"
                        + " | let flows move the content of each element to the next");
    }

    @Test
    void aLookupWithTheNameThatAFunctionHasHere() {
        assertRefused(
                "INT((0,0),(1,1)) ~~|\nx = INTEGER(2.5) + INT(1) ~~|",
                "1:1 DUPLICATE_DEFINITION 'INT' is the name of a function here, so a lookup cannot have it"
                        + " | rename the lookup");
    }

    @Test
    void functionsOfTheManualThatAreNotComputedSayWhatTheyAre() {
        assertRefused(
                "x = GET VDF CONSTANTS('a.vdf', 'b', 1) ~~|",
                "1:5 UNSUPPORTED GET VDF CONSTANTS, which reads a file of Vensim's own, is not available"
                        + " | export it as .csv or .dat and read that, see GET DIRECT CONSTANTS");
        assertRefused(
                "x = 1 + QUEUE AGE OLDEST(1) ~~|",
                "1:9 UNSUPPORTED QUEUE AGE OLDEST, which keeps batches with attributes, is not available"
                        + " | write it with levels and rates");
    }

    @Test
    void dataWithoutValuesAreAnErrorOnlyWhereAnEquationUsesThem() {
        String missing = "BAD_DATA 'd' is data, but no file has its values";
        assertThat(MdlText.problems("d ~~|\nx = d ~~|"))
                .singleElement()
                .asString()
                .startsWith("1:1 " + missing + " |");
        assertThat(MdlText.problems("d ~~|\nx = 1 ~~|"))
                .singleElement()
                .asString()
                .startsWith("1:1 " + missing + "; no equation uses it, so it is left out |");
        assertThat(MdlText.problems("d := GET VDF DATA('a.vdf', 'd', 0, 1) ~~|\nx = 1 ~~|"))
                .singleElement()
                .asString()
                .startsWith("1:1 " + missing + "; no equation uses it, so it is left out |");
        String macro = ":MACRO: M(a)\nM = a + d$ ~~|\n:END OF MACRO:\nx = M(1) ~~|\nd ~~|";
        assertThat(MdlText.problems(macro)).anySatisfy(each -> assertThat(each).contains(missing + " |"));
    }

    @Test
    void unknownFunctionsAndNames() {
        assertRefused(
                "x = SMOOHT(Time, 3) ~~|",
                "1:5 UNKNOWN_NAME there is no function, macro or lookup called 'SMOOHT' | did you mean \"SMOOTH\"?");
        assertRefused(
                "rate = 1 ~~|\nx = raet ~~|", "2:5 UNKNOWN_NAME nothing is called 'raet' | did you mean \"rate\"?");
    }

    @Test
    void aWrongNumberOfArguments() {
        assertRefused(
                "x = SMOOTH(Time) ~~|", "1:5 WRONG_ARITY SMOOTH takes 2 arguments, not 1 | write SMOOTH(input, time)");
        assertRefused(
                "x = IF THEN ELSE(1, 2) ~~|",
                "1:5 WRONG_ARITY IF THEN ELSE takes 3 arguments, not 2 | write IF THEN ELSE(condition, then, else)");
    }

    @Test
    void aLevelInsideAnExpression() {
        assertRefused(
                "x = 1 + INTEG(2, 3) ~~|",
                "1:9 UNSUPPORTED INTEG stands inside an expression"
                        + " | give it a variable of its own: level = INTEG(rate, initial)");
    }

    @Test
    void subscriptsThatDoNotFit() {
        String ranges = "A: a1,a2 ~~|\nB: b1,b2,b3 ~~|\nv[A] = 1 ~~|\n";
        assertRefused(
                ranges + "x[B] = v[A] ~~|",
                "4:10 DIMENSION_MISMATCH 'A' is not a subscript of the left side, nor mapped to one"
                        + " | use a subscript of the left side, or A! in a function such as SUM");
        assertRefused(
                ranges + "x[B] = v[B] ~~|",
                "4:10 DIMENSION_MISMATCH the subscript 'B' does not fit: the array is over 'A' there"
                        + " | use 'A', a sub-range of it, or a range that is mapped to it");
        assertRefused(ranges + "x = v ~~|", "4:5 DIMENSION_MISMATCH 'v' has 1 subscripts, but 0 here | write v[A]");
        assertRefused(
                ranges + "x[C] = 1 ~~|",
                "4:3 UNKNOWN_NAME there is no subscript range or element 'C' | did you mean \"A\"?");
        assertRefused(
                ranges + "x[A] = 1,2,3 ~~|",
                "4:6 DIMENSION_MISMATCH 'x' has 2 elements here, but 3 numbers"
                        + " | write one number for each element, row by row");
    }

    @Test
    void aRangeTwiceOnTheLeft() {
        assertRefused(
                "A: a1,a2 ~~|\nx[A,A] = 1 ~~|",
                "2:5 UNSUPPORTED 'x' has the range 'A' twice | give one of the two a name of its own: other name <-> A");
    }

    @Test
    void rangesThatMakeNoSense() {
        assertRefused(
                "A: (a5-b1) ~~|\nx = 1 ~~|",
                "1:5 BAD_VALUE 'a5-b1' is no range of numbered elements"
                        + " | write the same word with a lower and a higher number, such as (A1-A5)");
        assertRefused(
                "A: a1,a2 -> B ~~|\nB: b1,b2,b3 ~~|\nx = 1 ~~|",
                "1:13 DIMENSION_MISMATCH 'A' has 2 elements, but is mapped to 3"
                        + " | map each element to one element or range");
    }

    @Test
    void lookupsWithoutPairs() {
        assertRefused(
                "t(1,2,3) ~~|\nx = t(1) ~~|",
                "1:3 BAD_LOOKUP the lookup has an odd number of values | write pairs: (x1,y1),(x2,y2)");
    }

    @Test
    void controlVariablesThatAreMissing() {
        assertThat(MdlText.problemsOfFile("x = 1 ~~|\nINITIAL TIME = 0 ~~|\nTIME STEP = 1 ~~|"))
                .containsExactly(
                        "0:0 MISSING_KEY 'FINAL TIME' is missing | add a statement such as FINAL TIME = 0 ~ Month ~ |");
    }

    @Test
    void differenceEquations() {
        String file = MdlText.model("x = Time ~~|") + "\\\\\\---///\n///---\\\\\\\n15:0,0,0,2,0,0\n";
        assertThat(MdlText.problemsOfFile(file))
                .containsExactly("3:1 UNSUPPORTED the model's settings ask for difference equations, whose auxiliaries"
                        + " are saved one step late | choose Euler in Vensim's model settings");
    }

    @Test
    void dataThatAreComputedAtTheTimesOfDataOnly() throws IOException {
        Files.writeString(folder.resolve("d.csv"), "0,4\n1,9\n");
        Path file = folder.resolve("m.mdl");
        String data = "d := GET DIRECT DATA('d.csv', ',', '1', 'A2') ~~|\n";
        Files.writeString(file, MdlText.model(data + "x := 2 * d - 1 ~~|"));
        assertThat(Models.check(file).model()).isPresent();
        Files.writeString(file, MdlText.model(data + "x := d * d ~~|"));
        assertThat(Models.check(file).diagnostics())
                .anySatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("'x' is computed from data at the times of the data only"));
    }
}
