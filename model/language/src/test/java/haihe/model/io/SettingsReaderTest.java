package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    @TempDir
    private Path folder;

    private final Diagnostics problems = new Diagnostics();

    private Settings parse(String text) {
        Optional<Settings> settings =
                new SettingsReader(problems).text("test", text).read();
        assertThat(problems.all()).isEmpty();
        return settings.orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> found() {
        String prefix = folder + "/";
        return problems.all().stream()
                .map(each -> each.span().toString().replace(prefix, "") + " " + each.code() + " "
                        + each.message().replace(prefix, "")
                        + each.hint()
                                .map(hint -> " | " + hint.replace(prefix, ""))
                                .orElse(""))
                .toList();
    }

    @Test
    void valuesKnowTheirPlace() {
        Settings settings = parse("""
                # a comment { with = braces }
                model = "m.conf", runs { a { step = 0.5 }, "b c" : 3
                  list = [1, [2, x],
                    { k = on }] }
                text = \"""
                  two lines\"""
                d.e = 1
                """);
        assertThat(settings.keys()).containsExactly("model", "runs", "text", "d");
        assertThat(settings.spanOf("model")).hasToString("test:2:1");
        assertThat(settings.value("model").orElseThrow().span()).hasToString("test:2:10");
        Settings runs = settings.block("runs").orElseThrow();
        assertThat(runs.keys()).containsExactly("a", "b c", "list");
        assertThat(runs.spanOf("b c")).hasToString("test:2:44");
        assertThat(runs.spanOf("b c").length()).isEqualTo(5);
        assertThat(runs.block("a").orElseThrow().number("step")).hasValue(0.5);
        assertThat(runs.block("a").orElseThrow().value("step").orElseThrow().span())
                .hasToString("test:2:37");
        List<Setting> items = runs.items("list");
        assertThat(items.get(0).span()).hasToString("test:3:11");
        assertThat(((Setting.Items) items.get(1)).values().get(1).span()).hasToString("test:3:18");
        assertThat(((Settings) items.get(2)).flag("k")).contains(true);
        assertThat(((Settings) items.get(2)).spanOf("k")).hasToString("test:4:7");
        assertThat(((Setting.Text) settings.value("text").orElseThrow())
                        .passage()
                        .place(3, 6))
                .hasToString("test:6:3");
        assertThat(settings.block("d").orElseThrow().spanOf("e")).hasToString("test:7:1");
    }

    @Test
    void partsOfQuotedTextsAreFoundBehindEscapes() {
        Settings settings = parse("a = \"x \\\"q\\\" \\u0041 + y\"");
        Setting.Text text = (Setting.Text) settings.value("a").orElseThrow();
        assertThat(text.passage().text()).isEqualTo("x \"q\" A + y");
        assertThat(text.passage().place(6, 7)).hasToString("test:1:14");
        assertThat(text.passage().place(10, 11)).hasToString("test:1:23");
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(parse("\"北京𠀀\" = 1, b = 2").spanOf("b")).hasToString("test:1:12");
    }

    @Test
    void gettersConvertAsHoconDoes() {
        Settings settings = parse("a = 3, b = \"2.5\", c = yes, d = 0.10, e = [a, 1], f = 7");
        assertThat(settings.string("a")).contains("3");
        assertThat(settings.number("b")).hasValue(2.5);
        assertThat(settings.flag("c")).contains(true);
        assertThat(settings.string("d")).contains("0.10");
        assertThat(settings.strings("e")).containsExactly("a", "1");
        assertThat(settings.whole("f")).hasValue(7);
        assertThat(settings.string("none")).isEmpty();
        assertThat(settings.numbers("none")).isEmpty();
    }

    @Test
    void wrongTypesAreReportedTogether() {
        Settings settings = parse("a = hello, b = [1, x], c { }, d = 1.5");
        assertThat(settings.number("a")).isEmpty();
        assertThat(settings.numbers("b")).containsExactly(1.0);
        assertThat(settings.string("c")).isEmpty();
        assertThat(settings.block("a")).isEmpty();
        assertThat(settings.flag("d")).isEmpty();
        assertThat(settings.whole("d")).isEmpty();
        assertThat(settings.items("d")).isEmpty();
        assertThat(found())
                .containsExactly(
                        "test:1:5 BAD_VALUE expected a number, found the text \"hello\"",
                        "test:1:5 BAD_VALUE expected a block { ... }, found the text \"hello\"",
                        "test:1:20 BAD_VALUE expected a number, found the text \"x\"",
                        "test:1:24 BAD_VALUE expected a text, found a block",
                        "test:1:35 BAD_VALUE expected true or false, found the number 1.5",
                        "test:1:35 BAD_VALUE expected a whole number, found the number 1.5",
                        "test:1:35 BAD_VALUE expected a list [ ... ], found the number 1.5");
        assertThat(problems.all().get(0).source()).contains("a = hello, b = [1, x], c { }, d = 1.5");
    }

    @Test
    void javasOwnNumberFormatsAreNoNumbers() {
        Settings settings = parse("a = NaN, b = 0x1p3, c = 1d, d = Infinity");
        settings.keys().forEach(key -> assertThat(settings.number(key)).isEmpty());
        assertThat(problems.size()).isEqualTo(4);
    }

    @Test
    void unknownAndMissingKeysAndWordsAreReportedWithAdvice() {
        Settings settings = parse("out { formt = csv, method = ruler }");
        Settings out = settings.block("out").orElseThrow();
        out.allowOnly(List.of("format", "method", "file"));
        out.require("method", "file");
        assertThat(out.choice("method", List.of("euler", "rk4"))).isEmpty();
        assertThat(found())
                .containsExactly(
                        "test:1:1 MISSING_KEY 'file' is missing in out",
                        "test:1:7 UNKNOWN_KEY unknown key 'formt' in out | did you mean \"format\"?",
                        "test:1:29 BAD_VALUE 'ruler' is not a method; it is one of euler, rk4 | did you mean \"euler\"?");
    }

    @Test
    void includesKeepTheirOwnPlaces() throws IOException {
        Path main = write("main.conf", "include \"sub/a.conf\"\nx = 1\nblock { include \"sub/b.conf\", z = 3 }\n");
        write("sub/a.conf", "# a\n\n  y = 2\n");
        write("sub/b.conf", "w = 4, deep { v = 5 }");
        Settings settings = SettingsReader.read(main, problems).orElseThrow();
        assertThat(settings.spanOf("x")).hasToString(main + ":2:1");
        assertThat(settings.spanOf("y")).hasToString(folder.resolve("sub/a.conf") + ":3:3");
        Settings block = settings.block("block").orElseThrow();
        assertThat(block.spanOf("w")).hasToString(folder.resolve("sub/b.conf") + ":1:1");
        assertThat(block.block("deep").orElseThrow().spanOf("v")).hasToString(folder.resolve("sub/b.conf") + ":1:15");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void laterLayersOverrideEarlierOnes() throws IOException {
        Path base = write("base.conf", "step = 1, model = m\n, scenario { cap = 2, tax = 3 }");
        Path over = write("over.conf", "scenario.cap = 5");
        Settings settings = new SettingsReader(problems)
                .file(base)
                .file(over)
                .text("<command line>", "step = 0.25")
                .read()
                .orElseThrow();
        assertThat(settings.number("step")).hasValue(0.25);
        assertThat(settings.value("step").orElseThrow().span()).hasToString("<command line>:1:8");
        Settings scenario = settings.block("scenario").orElseThrow();
        assertThat(scenario.number("cap")).hasValue(5);
        assertThat(scenario.value("cap").orElseThrow().span()).hasToString(over + ":1:16");
        assertThat(scenario.value("tax").orElseThrow().span()).hasToString(base + ":2:29");
    }

    @Test
    void substitutionsPointAtWhereTheyAreUsed() {
        Settings settings = parse("a = 3\nb = ${a}\nc = { x = 1 }\nd = ${c} { y = q }");
        assertThat(settings.number("b")).hasValue(3);
        assertThat(settings.value("b").orElseThrow().span()).hasToString("test:2:5");
        Settings d = settings.block("d").orElseThrow();
        assertThat(d.number("x")).hasValue(1);
        assertThat(d.value("y").orElseThrow().span()).hasToString("test:4:16");
        d.number("y");
        assertThat(found()).containsExactly("test:4:16 BAD_VALUE expected a number, found the text \"q\"");
    }

    @Test
    void anUnknownSubstitutionIsReported() {
        assertThat(new SettingsReader(problems)
                        .text("test", "a = 1\nb = ${nope}")
                        .read())
                .isEmpty();
        assertThat(found())
                .containsExactly(
                        "test:2:1 UNKNOWN_NAME could not resolve substitution to a value: ${nope} | correct the name, or define what it stands for");
    }

    @Test
    void theEnvironmentIsNotLookedAt() {
        assertThat(new SettingsReader(problems).text("test", "a = ${PATH}").read())
                .isEmpty();
        assertThat(problems.all()).extracting(Diagnostic::code).containsExactly(Code.UNKNOWN_NAME);
    }

    @Test
    void aMalformedTextIsReportedWithItsLine() {
        assertThat(new SettingsReader(problems)
                        .text("test", "a = 1\n  b = [1, 2\nc = 3\n")
                        .read())
                .isEmpty();
        Diagnostic only = problems.all().get(0);
        assertThat(only.code()).isEqualTo(Code.SYNTAX);
        assertThat(only.span().line()).isEqualTo(3);
        assertThat(only.message()).startsWith("list should have ended with ]");
        assertThat(only.message()).doesNotContain("(").doesNotContain("test:");
        assertThat(only.hint().orElseThrow()).startsWith("if you want '='");
    }

    @Test
    void missingFilesAreReportedWhereTheyAreNamed() throws IOException {
        Path main = write("main.conf", "x = 1\ninclude \"sectro.conf\"\n");
        write("sector.conf", "y = 1");
        assertThat(SettingsReader.read(main, problems)).isEmpty();
        assertThat(SettingsReader.read(folder.resolve("none.conf"), problems)).isEmpty();
        assertThat(SettingsReader.read(folder, problems)).isEmpty();
        assertThat(found())
                .containsExactly(
                        "main.conf:2:1 FILE_UNREADABLE there is no file 'sectro.conf' | did you mean \"sector.conf\"?",
                        folder + " FILE_UNREADABLE cannot read '" + folder + "': it is a directory",
                        "none.conf FILE_UNREADABLE there is no file 'none.conf'");
    }

    @Test
    void circlesOfIncludesAreReported() throws IOException {
        Path main = write("a.conf", "include \"b.conf\"");
        write("b.conf", "include \"a.conf\"");
        assertThat(SettingsReader.read(main, problems)).isEmpty();
        assertThat(found())
                .containsExactly("b.conf:1:1 SYNTAX the includes go round in a circle: "
                        + "a.conf includes b.conf includes a.conf");
    }

    @Test
    void filesThatAreNotUtf8AreReported() throws IOException {
        Path file = Files.write(folder.resolve("latin.conf"), new byte[] {'a', '=', (byte) 0xe9});
        assertThat(SettingsReader.read(file, problems)).isEmpty();
        assertThat(found())
                .containsExactly("latin.conf FILE_UNREADABLE 'latin.conf' is not a text in UTF-8 | save it as UTF-8");
    }
}
