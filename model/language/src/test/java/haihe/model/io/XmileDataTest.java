package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Export;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Severity;
import haihe.model.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sections of XMILE models (XMILE 1.0, "Data Section"). */
class XmileDataTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>Test</vendor><product version="1">test</product></header>
            <sim_specs><start>0</start><stop>10</stop></sim_specs>
            <dimensions><dim name="place"><elem name="north"/><elem name="south"/></dim></dimensions>
            <data>%s</data>
            <model><variables>
            <aux name="birth rate"><eqn>0.5</eqn></aux>
            <aux name="total"><eqn>birth_rate + 1</eqn></aux>
            <aux name="share"><dimensions><dim name="place"/></dimensions><eqn>7</eqn></aux>
            <stock name="people"><eqn>10</eqn></stock>
            <aux name="effect"><eqn>TIME</eqn><gf><xscale min="0" max="10"/><ypts>0,1,2</ypts></gf></aux>
            </variables></model></xmile>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("down.csv"), """
                birth rate,Total,share[north],people,effect,
                0.25,9,3,42,5,
                ,,,,6,
                ,,,,7,
                ,,,,8,
                """);
        Files.writeString(folder.resolve("across.csv"), "birth_rate,0.75\nshare[south],4\nnobody,1\n");
    }

    private Models.Checked check(String data) {
        try {
            Path file = folder.resolve("m.xmile");
            Files.writeString(file, MODEL.formatted(data));
            return Models.check(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> messages(Models.Checked checked, Severity severity) {
        return checked.diagnostics().stream()
                .filter(each -> each.severity() == severity && each.code() != Diagnostic.Code.UNIT_MISSING)
                .map(Diagnostic::message);
    }

    private Model read(String data) {
        Models.Checked checked = check(data);
        assertThat(messages(checked, Severity.ERROR)).isEmpty();
        return checked.model().orElseThrow();
    }

    private static List<Double> constant(Model model, String name) {
        return ((Variable.Constant) model.variable(Name.of(name)).orElseThrow()).values();
    }

    @Test
    void namesAlongTheFirstRowHaveTheirValuesBelow() {
        Model model = read("<import type=\"CSV\" resource=\"down.csv\"/>");
        assertThat(constant(model, "birth rate")).containsExactly(0.25);
        assertThat(constant(model, "total")).containsExactly(9.0);
        assertThat(constant(model, "share")).containsExactly(3.0, 7.0);
        Variable.Stock people =
                (Variable.Stock) model.variable(Name.of("people")).orElseThrow();
        assertThat(people.initial().text()).isEqualTo("42.0");
        Variable.Lookup effect =
                (Variable.Lookup) model.variable(Name.of("effect (lookup)")).orElseThrow();
        assertThat(effect.functions().get(0).y()).containsExactly(5.0, 6.0, 7.0, 8.0);
        assertThat(effect.functions().get(0).x().get(3)).isEqualTo(10);
    }

    @Test
    void namesAlongTheFirstColumnHaveTheirValuesToTheRight() {
        Models.Checked checked = check("<import orientation=\"horizontal\" resource=\"across.csv\"/>");
        Model model = checked.model().orElseThrow();
        assertThat(constant(model, "birth rate")).containsExactly(0.75);
        assertThat(constant(model, "share")).containsExactly(7.0, 4.0);
        assertThat(messages(checked, Severity.WARNING))
                .contains("the model has no 'nobody', of which the file has a value");
    }

    @Test
    void laterImportsCountAndThoseThatAreSwitchedOffDoNot() {
        Model model =
                read("<import resource=\"down.csv\"/><import orientation=\"horizontal\" resource=\"across.csv\"/>");
        assertThat(constant(model, "birth rate")).containsExactly(0.75);
        assertThat(constant(model, "share")).containsExactly(3.0, 4.0);
        assertThat(constant(read("<import resource=\"down.csv\" enabled=\"false\"/>"), "birth rate"))
                .containsExactly(0.5);
    }

    @Test
    void whatIsNotReadIsSaid() {
        assertThat(messages(check("<import resource=\"down.csv\" frequency=\"on_demand\"/>"), Severity.WARNING))
                .contains("'down.csv' is imported on demand only; the values in the model count");
        assertThat(messages(check("<import resource=\"gone.csv\"/>"), Severity.WARNING))
                .anyMatch(message -> message.endsWith("gone.csv' to import; the values in the model count"));
        assertThat(messages(check("<import resource=\"https://example.org/d.csv\"/>"), Severity.ERROR))
                .containsExactly("'https://example.org/d.csv' would be read from the network");
        assertThat(messages(check("<import type=\"XML\" resource=\"down.csv\"/>"), Severity.ERROR))
                .containsExactly("data of type xml cannot be read");
    }

    @Test
    void exportsSayWhatIsWrittenAndWhere() {
        Model model = read("""
                <export resource="once.csv"><all/></export>
                <export type="CSV" orientation="horizontal" interval="DT" frequency="on_demand" resource="sub\\steps.csv"><all/></export>
                <export interval="2.5" resource="every.csv"><all/></export>
                <export resource="off.csv" enabled="false"><all/></export>
                """);
        assertThat(model.exports())
                .extracting(Export::resource)
                .containsExactly("once.csv", "sub\\steps.csv", "every.csv");
        assertThat(model.exports())
                .extracting(Export::interval)
                .containsExactly(new Export.Once(), new Export.EachStep(), new Export.Every(2.5));
        assertThat(model.exports()).extracting(Export::across).containsExactly(false, true, false);
        assertThat(model.exports()).extracting(Export::onDemand).containsExactly(false, true, false);
        assertThat(model.exports().get(1).path()).isEqualTo(folder.resolve("sub/steps.csv"));
    }

    @Test
    void exportsThatAreNotWrittenAreSaidWithTheirPlace() {
        Models.Checked checked = check("""
                <export type="Excel" resource="a.xlsx" worksheet="one"><all/></export>
                <export type="XML" resource="a.xml"><all/></export>
                <export><all/></export>
                <export resource="https://example.org/a.csv"><all/></export>
                <export resource="t.csv"><table uid=".1"/></export>
                <export resource="n.csv"/>
                <export resource="i.csv" interval="-1"><all/></export>
                """);
        assertThat(checked.model().orElseThrow().exports()).isEmpty();
        assertThat(messages(checked, Severity.WARNING).filter(each -> !each.contains("share")))
                .containsExactly(
                        "exports of type Excel are not written",
                        "exports of type XML are not written",
                        "the export names no file",
                        "'https://example.org/a.csv' would be written into the network",
                        "the export to 't.csv' holds what a table shows, which is not read",
                        "the export to 'n.csv' holds nothing: it has neither <all/> nor <table/>",
                        "'-1' is no interval; the export is not written");
        assertThat(checked.diagnostics())
                .filteredOn(each -> each.message().contains("type Excel"))
                .singleElement()
                .satisfies(each -> assertThat(each.span().line()).isEqualTo(6))
                .satisfies(each -> assertThat(each.hint().toString()).contains("type=\"CSV\""));
    }

    @Test
    void exportsComeBackFromAWrittenModelAndTheNativeLanguageSaysThatItHasNone() throws IOException {
        Model model = read("""
                <export interval="DT" orientation="horizontal" frequency="on_demand" resource="a.csv"><all/></export>
                <export interval="0.5" resource="b.csv"><all/></export>
                <export resource="c.csv"><all/></export>
                """);
        Path again = folder.resolve("again.xmile");
        Files.writeString(again, new XmileModelWriter().write(model, again).text());
        assertThat(Models.check(again).model().orElseThrow().exports())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(model.exports());
        assertThat(new NativeModelWriter()
                        .write(model, folder.resolve("m.conf"))
                        .losses())
                .extracting(Diagnostic::message)
                .contains("the native language has no place for the export to 'a.csv'");
    }

    @Test
    void valuesThatDoNotFitAreReported() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "people,share\n1,2\n2,\n");
        assertThat(messages(check("<import resource=\"bad.csv\"/>"), Severity.ERROR))
                .containsExactly(
                        "the file has 2 values of 'people', which is a single number",
                        "'share' is no element of the model: 'share' has 1 dimensions");
    }
}
