package haihe.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.ModelException;
import haihe.report.Caption;
import haihe.report.ChartSpec;
import haihe.report.Line;
import haihe.report.LineChart;
import haihe.report.Panel;
import haihe.report.Points;
import haihe.report.Samples;
import haihe.results.ResultFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class ChartTest {

    private static final int WHITE = 0xFFFFFF;

    @TempDir
    Path folder;

    static Stream<ChartSpec> specs() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void drawsPngWithTwoPixelsForEachPoint(ChartSpec spec) throws IOException {
        BufferedImage image = image(spec);
        assertThat(image.getWidth()).isEqualTo(2 * Chart.of(spec).size().width());
        assertThat(image.getHeight()).isEqualTo(2 * Chart.of(spec).size().height());
    }

    /** The outermost points are margin: nothing is cut off at the border. */
    @ParameterizedTest
    @MethodSource("specs")
    void keepsTheMarginClear(ChartSpec spec) throws IOException {
        BufferedImage image = image(spec);
        int width = image.getWidth();
        int height = image.getHeight();
        for (int x = 0; x < width; x++) {
            assertThat(image.getRGB(x, 2) & WHITE).isEqualTo(WHITE);
            assertThat(image.getRGB(x, height - 3) & WHITE).isEqualTo(WHITE);
        }
        for (int y = 0; y < height; y++) {
            assertThat(image.getRGB(2, y) & WHITE).isEqualTo(WHITE);
            assertThat(image.getRGB(width - 3, y) & WHITE).isEqualTo(WHITE);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void writesWellFormedSvgThatNamesItsContent(ChartSpec spec) throws Exception {
        Document document = parse(Chart.of(spec).svg());
        assertThat(document.getDocumentElement().getAttribute("width"))
                .isEqualTo("" + Chart.of(spec).size().width());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(spec.caption().title());
        // Texts are outlines, so that no viewer needs a font.
        assertThat(document.getElementsByTagName("text").getLength()).isZero();
        assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
    }

    @Test
    void drawsTheSamePictureFromTheSameSpecification() {
        assertThat(Chart.of(Samples.regions()).svg())
                .isEqualTo(Chart.of(Samples.regions()).svg());
        assertThat(Chart.of(Samples.regions()).png())
                .isEqualTo(Chart.of(Samples.regions()).png());
    }

    @Test
    void drawsLinesInTheColoursOfThePalette() throws IOException {
        BufferedImage image = image(Samples.trajectories());
        for (int color : new int[] {0x0072B2, 0xD55E00, 0x009E73}) {
            assertThat(count(image, color)).as("pixels of %06X", color).isGreaterThan(500);
        }
    }

    @Test
    void writesWhatTheFileNameAsksFor() throws IOException {
        Chart chart = Chart.of(Samples.trajectories());
        Path png = chart.write(ResultFile.at(folder.resolve("a.PNG")));
        Path svg = chart.write(ResultFile.at(folder.resolve("a.svg")));
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(svg)).startsWith("<?xml").contains("<svg").doesNotContain("DOCTYPE");
        assertThatThrownBy(() -> chart.write(ResultFile.at(png))).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> chart.write(ResultFile.at(folder.resolve("a.pdf"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsGapsAndSinglePointsAndNothing() {
        Line gap = Line.of("x", Samples.trajectory(), "x");
        Line none = Line.of("none", new Points(List.of(), List.of()));
        Line constant = Line.of("constant", Points.of(new double[] {0, 2}, new double[] {5, 5}));
        Line one = Line.of("one", Points.of(new double[] {1}, new double[] {0}));
        for (List<Line> lines :
                List.of(List.of(gap), List.of(none), List.of(constant), List.of(one), List.<Line>of())) {
            LineChart chart = LineChart.of(Caption.of(""), Panel.of("", "", lines));
            assertThat(Chart.of(chart).svg()).contains("</svg");
        }
    }

    @Test
    void refusesCharactersThatNoFontHas() {
        LineChart chart = LineChart.of(Caption.of("\uE123"), Panel.of("", "", List.of()));
        assertThatThrownBy(() -> Chart.of(chart).png())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("UNSUPPORTED")
                .hasMessageContaining("U+E123");
    }

    private static BufferedImage image(ChartSpec spec) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Chart.of(spec).png()));
    }

    private static int count(BufferedImage image, int color) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & WHITE) == color ? 1 : 0;
            }
        }
        return count;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
