package haihe.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.report.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Programs that only may draw charts do not pay for it. */
class StartUpTest {

    /** Specifies charts in a process of its own. */
    static final class Specifying {
        public static void main(String[] arguments) {
            Samples.all().forEach(Chart::of);
        }
    }

    @Test
    void specifyingChartsLoadsNoGraphics() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Specifying.class.getName())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(loaded).contains("haihe.report.RoadmapChart ").contains("haihe.report.drawing.Chart ");
        assertThat(loaded)
                .doesNotContain("org.jfree.")
                .doesNotContain("java.awt.")
                .doesNotContain("org.eclipse.elk.");
    }
}
