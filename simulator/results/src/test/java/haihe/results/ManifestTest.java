package haihe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.RunStatistics;
import haihe.engine.RunStatus;
import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final Span PLACE = new Span("region.conf", 3, 1, 4);
    private static final TimeSpec TIME = new TimeSpec(2010, 2035, 0.1, 1, "year", Optional.of("rk4"), PLACE);

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() {
        Manifest manifest = manifest();
        Path file = manifest.write(ResultFile.at(folder.resolve("manifest.json")));
        assertThat(Manifest.read(file)).isEqualTo(manifest);
    }

    @Test
    void holdsEverythingThatARunNeeds() {
        Manifest.Entry entry = manifest().run("CAP").orElseThrow();
        Scenario scenario = entry.scenario();
        assertThat(scenario.overrides())
                .containsExactly(
                        java.util.Map.entry("coal cap", 0.1 + 0.2),
                        java.util.Map.entry("limit[Beijing]", Double.POSITIVE_INFINITY));
        assertThat(scenario.method()).contains(new Method.Adaptive(Method.Adaptive.Scheme.DOPRI853, 1e-9, 1e-11));
        assertThat(scenario.time().orElseThrow().step()).isEqualTo(0.1);
        assertThat(scenario.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(scenario.run()).isEqualTo(9007199254740993L);
        assertThat(scenario.save()).containsExactly("pm25", "人口");
        assertThat(entry.status()).isEqualTo(RunStatus.Kind.COMPLETED);
    }

    @Test
    void tellsTheSameBitsFromOthers() {
        Manifest.Entry entry = manifest().runs().get(0);
        assertThat(entry.isReproducedBy(trajectory(0.1))).isTrue();
        assertThat(entry.isReproducedBy(trajectory(Math.nextUp(0.1)))).isFalse();
    }

    @Test
    void tellsAChangedModel() {
        assertThat(manifest().difference(model("abc"))).isEmpty();
        assertThat(manifest().difference(model("abd"))).isPresent();
    }

    @Test
    void namesTheVersionOfHaihe() {
        assertThat(manifest().versions().haihe()).matches("\\d+\\.\\d+.*");
    }

    @Test
    void saysWhichKeyIsWrong() throws IOException {
        assertRefused("\"seed\"", "\"sed\"", "UNKNOWN_KEY", "runs[0]");
        assertRefused("\"config\"", "\"confi\"", "UNKNOWN_KEY", "confi");
        assertRefused("\"step\": 0.1,", "", "MISSING_KEY", "runs[0].time");
        assertRefused("\"dopri853\"", "\"dopri\"", "BAD_VALUE", "runs[0].method.id");
        assertRefused("\"COMPLETED\"", "\"DONE\"", "BAD_VALUE", "runs[0].status");
        assertRefused("\"manifest\": 1", "\"manifest\": 2", "BAD_VALUE", "manifest");
        assertRefused("\"manifest\": 1,", "\"manifest\": 1", "SYNTAX", "line 3");
    }

    private void assertRefused(String found, String replacement, String code, String where) throws IOException {
        String json = manifest().json();
        assertThat(json).contains(found);
        Path file = Files.writeString(folder.resolve("bad.json"), json.replace(found, replacement));
        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(where);
    }

    private static Manifest manifest() {
        Scenario scenario = new Scenario(
                        "cap",
                        java.util.Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Long.MIN_VALUE,
                        9007199254740993L,
                        List.of("pm25", "人口"))
                .with("coal cap", 0.1 + 0.2)
                .with("limit[Beijing]", Double.POSITIVE_INFINITY);
        Run run = new Run(
                scenario,
                new Method.Adaptive(Method.Adaptive.Scheme.DOPRI853, 1e-9, 1e-11),
                new RunStatus(RunStatus.Kind.COMPLETED, 2035, "", "reached the stop time"),
                trajectory(0.1),
                new RunStatistics(1, 0, 2, 3, 4),
                List.of());
        return Manifest.of(model("abc"), "region.conf", "include \"base.conf\"\n", List.of(run));
    }

    private static Trajectory trajectory(double value) {
        return Trajectory.of(List.of("pm25"), new double[] {2010}, new double[][] {{value}});
    }

    private static Model model(String hash) {
        return new Model("region", "", TIME, Semantics.XMILE, List.of(), List.of(), hash);
    }
}
