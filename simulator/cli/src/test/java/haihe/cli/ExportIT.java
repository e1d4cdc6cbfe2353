package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program writes what a model exports when it is asked to. */
class ExportIT {

    private static final String MODEL = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>Test</vendor><product version="1">test</product></header>
            <sim_specs time_units="year"><start>0</start><stop>2</stop><dt>0.5</dt></sim_specs>
            <data>%s</data>
            <model><variables>
            <stock name="people"><eqn>10</eqn><inflow>births</inflow></stock>
            <flow name="births"><eqn>2</eqn></flow>
            </variables></model></xmile>
            """;

    private static final String BOTH = """
            <export interval="1" resource="out/down.csv"><all/></export>
            <export orientation="horizontal" interval="1" frequency="on_demand" resource="out/across.csv"><all/></export>
            <export resource="out/once.csv"><all/></export>
            <export resource="out/off.csv" enabled="false"><all/></export>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    private Outcome run(String exports, String... arguments) throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.writeString(models.resolve("m.xmile"), MODEL.formatted(exports));
        return Program.in(folder).run(arguments);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("models/out").resolve(file));
    }

    @Test
    void bothOrientationsAreWrittenBesideTheModel() throws IOException {
        Outcome outcome = run(BOTH, "run", "models/m.xmile", "--export");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(text("down.csv")).isEqualTo("""
                year,people,births,INITIAL TIME,FINAL TIME,TIME STEP,SAVEPER
                0.0,10.0,2.0,0.0,2.0,0.5,0.5
                1.0,12.0,2.0,0.0,2.0,0.5,0.5
                2.0,14.0,2.0,0.0,2.0,0.5,0.5
                """);
        assertThat(text("across.csv")).isEqualTo("""
                year,0.0,1.0,2.0
                people,10.0,12.0,14.0
                births,2.0,2.0,2.0
                INITIAL TIME,0.0,0.0,0.0
                FINAL TIME,2.0,2.0,2.0
                TIME STEP,0.5,0.5,0.5
                SAVEPER,0.5,0.5,0.5
                """);
        assertThat(text("once.csv")).isEqualTo("""
                people,births,INITIAL TIME,FINAL TIME,TIME STEP,SAVEPER
                14.0,2.0,0.0,2.0,0.5,0.5
                """);
        try (var files = Files.list(folder.resolve("models/out"))) {
            assertThat(files).hasSize(3);
        }
        assertThat(outcome.err()).contains("wrote 3 files").doesNotContain("--export");
    }

    @Test
    void withoutTheOptionTheyAreNamedAndNotWritten() throws IOException {
        Outcome outcome = run(BOTH, "run", "models/m.xmile");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).contains("the model names 3 exports; --export writes them");
        assertThat(folder.resolve("models/out")).doesNotExist();
    }

    @Test
    void filesThatExistAreKeptUnlessReplacingIsAskedFor() throws IOException {
        String once = "<export resource=\"out/once.csv\"><all/></export>";
        Files.createDirectories(folder.resolve("models/out"));
        Files.writeString(folder.resolve("models/out/once.csv"), "mine");

        Outcome refused = run(once, "run", "models/m.xmile", "--export");
        assertThat(refused.exitCode()).as(refused.all()).isNotEqualTo(ExitCode.OK);
        assertThat(refused.err()).contains("exists already", "--replace");
        assertThat(text("once.csv")).isEqualTo("mine");

        run(once, "run", "models/m.xmile", "--export", "--replace");
        assertThat(text("once.csv")).startsWith("people");
    }

    @Test
    void whatCannotBeWrittenAsAskedIsRefusedBeforeTheRun() throws IOException {
        Outcome outcome = run("""
                <export interval="0.25" resource="often.csv"><all/></export>
                <export resource="m.xmile"><all/></export>
                """, "run", "models/m.xmile", "--export", "--replace");

        assertThat(outcome.exitCode()).as(outcome.all()).isNotEqualTo(ExitCode.OK);
        assertThat(outcome.err())
                .contains("m.xmile:5:", "one is saved every 0.5", "use --save-every 0.25", "is the model itself");
        assertThat(folder.resolve("models/often.csv")).doesNotExist();
    }
}
