package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Model;
import haihe.model.Semantics;
import haihe.model.Variable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What the reader of XMILE makes of documents, and what it reports. */
final class XmileReaderTest {

    private static List<String> names(Model model) {
        return model.variables().stream()
                .map(variable -> variable.name().text())
                .toList();
    }

    @Test
    void namesMayHaveEscapesQuotesAndLineBreaks() {
        Model model = XmileText.model(XmileText.variables("<aux name='size of\\none \\\"harvest\\\"'><eqn>1</eqn></aux>"
                + "<aux name=\"b\"><eqn>\"size of\\none \\\"harvest\\\"\"</eqn></aux>"));
        assertThat(names(model)).contains("size of one \"harvest\"", "b");
    }

    @Test
    void namesAreEqualIgnoringCaseAndRunsOfBlanks() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"Wet\u00a0 Land\"><eqn>1</eqn></aux>"
                        + "<aux name=\"b\"><eqn>WET_LAND + wet__land + \"wet land\"</eqn></aux>")))
                .isEmpty();
    }

    @Test
    void wordsOfOneNameThatAreNotJoinedAreOneName() {
        assertThat(
                        XmileText.problems(
                                XmileText.variables(
                                        "<aux name=\"wet land\"><eqn>1</eqn></aux><aux name=\"b\"><eqn>IF wet land > 0 THEN 1 ELSE 0</eqn></aux>")))
                .isEmpty();
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"b\"><eqn>SOME FUNCTION(1)</eqn></aux>")))
                .containsExactly("5:38 UNKNOWN_NAME there is no function or lookup called 'SOME_FUNCTION'");
    }

    @Test
    void aVariableMayShareItsNameWithAFunctionThatTakesArguments() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"Pulse\"><eqn>PULSE(1, 2)</eqn></aux>"
                        + "<aux name=\"b\"><eqn>pulse + STEP(1, 2)</eqn></aux>")))
                .containsExactly(
                        "5:30 DUPLICATE_DEFINITION 'Pulse' is the name of a built-in function too, which is meant in"
                                + " front of parentheses");
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"Time\"><eqn>1</eqn></aux>")))
                .containsExactly("5:30 DUPLICATE_DEFINITION 'Time' is the name of a built-in function");
    }

    @Test
    void readingEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>1</eqn></aux>")))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> MdlText.problems("a = 1 ~~|")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anUnfinishedEquationIsReportedAtItsMark() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>2 * ???</eqn></aux>")))
                .contains("5:42 MISSING_EQUATION the equation is unfinished: '???' stands where something is missing");
    }

    @Test
    void anEquationThatIsOnlyACommentIsNone() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>{to do}</eqn></aux>")))
                .containsExactly("5:30 MISSING_EQUATION 'a' has no equation");
    }

    @Test
    void elementsOfVendorsAreNotTakenAsTheStandards() {
        String document = XmileText.variables("<aux name=\"a\" xmlns:v=\"urn:v\"><eqn>1</eqn>"
                + "<v:gf><xpts>1</xpts></v:gf><non_negative xmlns=\"urn:v\"/></aux>");
        assertThat(XmileText.problems(document)).isEmpty();
        assertThat(XmileText.model(document).variables().get(0)).isInstanceOf(Variable.Constant.class);
    }

    @Test
    void elementsThatTheStandardDoesNotHaveAreNamedOnce() {
        assertThat(XmileText.problems(XmileText.variables("<aux name=\"a\"><eqn>1</eqn><unit>m</unit></aux>"
                        + "<aux name=\"b\"><eqn>1</eqn><unit>m</unit></aux>")))
                .containsExactly("5:45 UNKNOWN_KEY XMILE has no <unit> in <aux>; it is ignored");
    }

    @Test
    void theOldNamespaceAndHeaderAreRead() {
        String document = """
                <xmile xmlns="http://www.systemdynamics.org/XMILE" version="1.0" level="3">
                <header><smile version="1.0" uses_arrays="1"/><vendor>v</vendor><product>p</product></header>
                <sim_specs method="RK4"><start>0</start><stop>1</stop></sim_specs>
                <model><aux name="a"><eqn>1</eqn></aux><display zoom="0"/></model></xmile>
                """;
        assertThat(XmileText.problems(document)).isEmpty();
        assertThat(names(XmileText.model(document))).contains("a");
        assertThat(XmileText.model(document).time().method()).contains("rk4");
    }

    @Test
    void aHeadThatSaysTooLittleIsAWarning() {
        assertThat(
                        XmileText.problems(
                                "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><aux name=\"a\"><eqn>1</eqn></aux></model></xmile>"))
                .containsExactly(
                        "1:1 MISSING_KEY <xmile> does not say its version",
                        "1:1 MISSING_KEY <xmile> does not name XMILE's namespace",
                        "1:1 MISSING_KEY the file has no <header>");
    }

    @Test
    void theFirstKnownMethodOfAListIsTaken() {
        String start =
                "<xmile xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\" version=\"1.0\"><header><vendor>v</vendor>"
                        + "<product>p</product></header><sim_specs method=\"";
        String end =
                "\"><start>0</start><stop>1</stop></sim_specs><model><aux name=\"a\"><eqn>1</eqn></aux></model></xmile>";
        assertThat(XmileText.model(start + "gear, RK45, euler" + end).time().method())
                .contains("dopri54");
        assertThat(XmileText.model(start + "rk2" + end).time().method()).contains("rk2");
        assertThat(XmileText.model(start + end).time().method()).contains("euler");
        assertThat(XmileText.problems(start + "gear" + end))
                .containsExactly("1:132 UNSUPPORTED no integration method of 'gear' is known, so that rk4 is used");
    }

    @Test
    void timeSettingsWithoutAStartAreRefused() {
        assertThat(
                        XmileText.problems(
                                "<xmile version=\"1.0\" xmlns=\"urn:x\"><header><vendor>v</vendor><product>p</product></header>"
                                        + "<sim_specs><stop>1</stop></sim_specs><model><aux name=\"a\"><eqn>1</eqn></aux></model></xmile>"))
                .containsExactly("1:91 MISSING_KEY <sim_specs> has no <start>");
    }

    @Test
    void aPartOfAModelIsNotRunOnItsOwnAndNothingPauses() {
        assertThat(XmileText.problems(
                        "<xmile version=\"1.0\" xmlns=\"urn:x\"><header><vendor>v</vendor><product>p</product></header>"
                                + "<sim_specs pause=\"5\"><start>0</start><stop>1</stop><run by=\"group\"/></sim_specs>"
                                + "<model><aux name=\"a\"><eqn>1</eqn></aux></model></xmile>"))
                .contains(
                        "1:91 UNSUPPORTED 'pause' is for runs at a screen; this run does not pause",
                        "1:142 UNSUPPORTED a part of the model cannot be run on its own: by=\"group\"");
    }

    @Test
    void unitsThatCannotBeReadAreWarnings() {
        String document = XmileText.document("""
                <model_units><unit name="x"><eqn>y</eqn></unit><unit name="y"><eqn>x</eqn></unit>
                <unit name="people"><eqn/><alias>person</alias></unit><unit name="z" disabled="true"><eqn>/</eqn></unit></model_units>
                <model><variables><aux name="a"><eqn>1</eqn><units>people!</units></aux>
                <aux name="b"><eqn>2 * a</eqn><units>person</units></aux></variables></model>
                """);
        assertThat(XmileText.problems(document))
                .containsExactly(
                        "5:34 BAD_VALUE the definition of unit 'x' is circular: x -> y -> x",
                        "7:58 SYNTAX expected *, /, ^ or the end of the unit, found '!'");
        assertThat(names(XmileText.model(document))).contains("a", "b");
    }

    @Test
    void groupsAreTheSectorsOfTheirMembers() {
        Model model = XmileText.model(XmileText.variables("<aux name=\"wet land\"><eqn>1</eqn></aux>"
                + "<group name=\"Nature\"><entity name=\"wet_land\"/></group>"));
        assertThat(model.variables().get(0).declaration().sector()).isEqualTo("Nature");
    }

    @Test
    void aConverterThatAStockHasAsAFlowIsAFlow() {
        assertThat(XmileText.problems(XmileText.variables("<stock name=\"s\"><eqn>0</eqn><inflow>f</inflow></stock>"
                        + "<aux name=\"f\"><eqn>1</eqn></aux>")))
                .containsExactly("5:73 BAD_VALUE 'f' is taken as a flow, since a stock has it as one");
    }

    @Test
    void aListHasOneEquationForEachElement() {
        String arrayed = "<aux name=\"a\"><dimensions><dim name=\"d\"/></dimensions><eqn>1, 2, 3</eqn></aux>";
        assertThat(XmileText.problems(XmileText.document("<dimensions><dim name=\"d\" size=\"2\"/></dimensions>"
                        + "<model><variables>" + arrayed + "</variables></model>")))
                .containsExactly("5:130 DUPLICATE_DEFINITION the list has 3 equations for 2 elements");
    }

    @Test
    void aModuleWithoutAConnectionSourceIsReported() {
        assertThat(XmileText.problems(XmileText.document("<model><variables><module name=\"m\">"
                        + "<connect to=\"x\" from=\"nowhere\"/></module></variables></model>"
                        + "<model name=\"m\"><variables><aux name=\"x\"><eqn>1</eqn></aux></variables></model>")))
                .containsExactly("5:36 UNKNOWN_NAME nothing is called 'nowhere', which module 'm' takes as its 'x'");
    }

    @Test
    void theVendorDecidesWhatRoundsHow() {
        assertThat(XmileText.model(XmileText.variables("<aux name=\"a\"><eqn>1</eqn></aux>"))
                        .semantics()
                        .integerPart())
                .isEqualTo(Semantics.IntegerPart.FLOOR);
        String vensim = XmileText.variables("<aux name=\"a\"><eqn>1</eqn></aux>")
                .replace("<vendor>test", "<vendor>Ventana Systems, Inc.");
        assertThat(XmileText.model(vensim).semantics().integerPart()).isEqualTo(Semantics.IntegerPart.TRUNCATE);
    }

    @Test
    void whatMachinesAreRecordedToHaveMadeIsKept() {
        String record =
                "<ai_information><status keyid=\"k\">\n<log>made by hand &amp; machine</log></status></ai_information>";
        Model model = XmileText.model(XmileText.document(
                record + "<model><variables><aux name=\"a\"><eqn>1</eqn></aux></variables></model>"));
        assertThat(model.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.parts().get(0).attributes()).containsEntry("keyid", "k");
            assertThat(attachment.parts().get(0).parts().get(0).text()).isEqualTo("made by hand & machine");
        });
        String written = new XmileModelWriter().write(model, Path.of("b.xmile")).text();
        assertThat(XmileText.model(written).attachments()).isEqualTo(model.attachments());
        assertThat(new NativeModelWriter().write(model, Path.of("b.conf")).losses())
                .anyMatch(loss -> loss.message().contains("ai_information"));
    }
}
