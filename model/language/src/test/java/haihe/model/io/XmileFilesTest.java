package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.Variable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in several files. */
final class XmileFilesTest {

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n" + content
                        + "</xmile>\n");
    }

    private static final String SPECS = "<sim_specs><start>0</start><stop>4</stop></sim_specs>";

    private static String including(String resource) {
        return "<header><includes><include resource=\"" + resource + "\"/></includes></header>\n" + SPECS;
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    private static String model(String variables) {
        return "<model><variables>" + variables + "</variables></model>\n";
    }

    private static List<String> problems(Path file, ReadOptions options) {
        return Models.check(file, options).diagnostics().stream()
                .filter(problem -> problem.code() != Diagnostic.Code.UNIT_MISSING)
                .filter(problem -> problem.code() != Diagnostic.Code.MISSING_KEY)
                .map(problem -> problem.span().line() + ":" + problem.span().column() + " " + problem.code() + " "
                        + problem.message())
                .toList();
    }

    private static double constant(Model model, String name) {
        return model.variables().stream()
                .filter(variable -> variable.name().text().equals(name))
                .map(variable -> ((Variable.Constant) variable).values().get(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void includedFilesAddTheirModelsDimensionsAndMacros() throws IOException {
        write(
                "lib/more.xmile",
                "<macro name=\"TWICE\"><parm>x</parm><eqn>2 * x</eqn></macro>\n"
                        + "<dimensions><dim name=\"d\" size=\"2\"/></dimensions>\n"
                        + "<model name=\"part\">" + aux("inner", "5") + "</model>\n");
        Path main = write(
                "main.xmile",
                including("lib/*.xmile") + model("<module name=\"part\"/>" + aux("a", "TWICE(part.inner) + SIZE(d)")));
        assertThat(problems(main, ReadOptions.NONE)).isEmpty();
        assertThat(constant(Models.read(main), "part.inner")).isEqualTo(5);
    }

    @Test
    void theFirstFileCountsWhereTwoDefineTheSame() throws IOException {
        write("more.xmile", "<dimensions><dim name=\"d\" size=\"3\"/></dimensions>\n");
        Path main = write(
                "main.xmile",
                including("more.xmile") + "<dimensions><dim name=\"d\" size=\"2\"/></dimensions>\n"
                        + model(aux("a", "SIZE(d)")));
        assertThat(Models.read(main).dimensions())
                .extracting(dimension -> dimension.size())
                .containsExactly(2);
        assertThat(problems(main, ReadOptions.NONE))
                .singleElement()
                .asString()
                .startsWith("2:13 DUPLICATE_DEFINITION 'd' is defined at ");
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() throws IOException {
        write("more.xmile", "<includes><include resource=\"main.xmile\"/></includes>\n");
        Path main = write("main.xmile", including("more.xmile") + model(aux("a", "1 + 1")));
        assertThat(problems(main, ReadOptions.NONE)).isEmpty();
    }

    @Test
    void aMissingFileIsReportedWhereItIsNamed() throws IOException {
        Path main = write("main.xmile", including("nothing.xmile") + model(aux("a", "1 + 1")));
        assertThat(problems(main, ReadOptions.NONE))
                .singleElement()
                .asString()
                .startsWith("2:38 FILE_UNREADABLE there is no file '");
        write("main.xmile", including("no*.xmile") + model(aux("a", "1 + 1")));
        assertThat(problems(main, ReadOptions.NONE))
                .containsExactly("2:38 FILE_UNREADABLE no file is called 'no*.xmile'");
    }

    @Test
    void theNetworkIsReadOnlyIfTheUserAllowsIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = "<xmile><macro name=\"TWICE\"><parm>x</parm><eqn>2 * x</eqn></macro></xmile>"
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/m.xmile", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http:/" + server.getAddress() + "/m.xmile";
            Path main = write("main.xmile", including(address) + model(aux("a", "TWICE(2)")));
            assertThat(problems(main, ReadOptions.NONE))
                    .contains("2:38 FILE_UNREADABLE '" + address
                            + "' would be read from the network, which is not allowed");
            assertThat(problems(main, ReadOptions.NONE.withNet())).isEmpty();
            write("main.xmile", including(address.replace("m.x", "n.x")) + model(aux("a", "1 + 1")));
            assertThat(problems(main, ReadOptions.NONE.withNet()))
                    .singleElement()
                    .asString()
                    .endsWith("n.xmile': status 404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aModuleMayBeAModelInAFileOfItsOwn() throws IOException {
        write(
                "sub/part.xmile",
                SPECS + model(aux("x", "0") + aux("y", "x + 1") + "<module name=\"deep\"/>") + "<model name=\"deep\">"
                        + aux("z", "7") + "</model>");
        Path main = write(
                "main.xmile",
                SPECS
                        + model(aux("a", "p.y + p.deep.z")
                                + "<module name=\"p\" resource=\"sub/part.xmile\"><connect to=\"x\" from=\"b\"/></module>"
                                + aux("b", "3")));
        assertThat(problems(main, ReadOptions.NONE)).isEmpty();
        assertThat(constant(Models.read(main), "p.deep.z")).isEqualTo(7);
    }

    @Test
    void aModuleWithAClockOfItsOwnIsRefused() throws IOException {
        write("part.xmile", SPECS.replace("</sim", "<dt>0.5</dt></sim") + model(aux("x", "1 + 1")));
        Path main = write("main.xmile", SPECS + model("<module name=\"p\" resource=\"part.xmile\"/>"));
        assertThat(problems(main, ReadOptions.NONE))
                .singleElement()
                .asString()
                .startsWith("2:1 UNSUPPORTED these time settings differ from those of the whole model, ");
    }

    @Test
    void aModelThatContainsItselfIsRefused() throws IOException {
        Path main = write(
                "main.xmile", SPECS + model("<module name=\"p\"/>") + "<model name=\"p\"><module name=\"p\"/></model>");
        assertThat(problems(main, ReadOptions.NONE))
                .containsExactly("3:17 BAD_VALUE the model that this module copies contains itself");
    }

    @Test
    void anUnknownModelIsReported() throws IOException {
        Path main = write("main.xmile", SPECS + model("<module name=\"p\"/>"));
        assertThat(problems(main, ReadOptions.NONE))
                .containsExactly("2:72 UNKNOWN_NAME there is no model called 'p' for this module");
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsLatinLetters() throws IOException {
        Path main = write("main.xmile", SPECS + model(aux("H\u00f6he", "1 + 1")));
        Files.write(main, Files.readString(main).getBytes(Charset.forName("windows-1252")));
        assertThat(Models.read(main).variables())
                .extracting(variable -> variable.name().text())
                .contains("H\u00f6he");
        assertThat(Models.check(main).diagnostics())
                .extracting(Diagnostic::message)
                .contains("the file is not in UTF-8 and is read as windows-1252");
    }

    @Test
    void aMarkTellsUtf16() throws IOException {
        Path main = write("main.xmile", SPECS + model(aux("H\u00f6he", "1 + 1")));
        Files.write(main, ("\ufeff" + Files.readString(main)).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Models.read(main).variables())
                .extracting(variable -> variable.name().text())
                .contains("H\u00f6he");
    }
}
