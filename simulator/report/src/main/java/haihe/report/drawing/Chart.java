package haihe.report.drawing;

import haihe.model.ModelException;
import haihe.report.ChartSpec;
import haihe.report.Size;
import haihe.report.internal.PngCanvas;
import haihe.report.internal.Rendering;
import haihe.report.internal.SvgCanvas;
import haihe.results.ResultFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A chart ready to be written.
 *
 * <pre>{@code
 * Panel panel = Panel.of("", "µg/m³", List.of(Line.of("Beijing", run.trajectory(), "pm25[Beijing]")));
 * ChartSpec spec = LineChart.of(Caption.of("PM₂.₅ to 2035"), panel);
 * Chart.of(spec).write(ResultFile.at(Path.of("pm25.svg")));
 * }</pre>
 *
 * <p>All texts are set in a bundled font that covers Latin, Greek and simplified Chinese (GB 2312); a chart with a text
 * beyond that uses a font of the system, and is refused if that lacks a character too. In SVG the texts are outlines, so that every viewer shows the same; title and
 * subtitle stand in the file's {@code <title>} and {@code <desc>} as well. Drawing needs no display. The same
 * specification gives the same picture.
 */
public final class Chart {

    private final ChartSpec spec;

    private Chart(ChartSpec spec) {
        this.spec = spec;
    }

    /** The chart that a specification asks for. */
    public static Chart of(ChartSpec spec) {
        return new Chart(spec);
    }

    /** What it shows. */
    public ChartSpec spec() {
        return spec;
    }

    /** Its width and height. */
    public Size size() {
        return Rendering.of(spec).size();
    }

    /**
     * The chart as PNG, with two pixels for each point of its size.
     *
     * @throws ModelException with {@code UNSUPPORTED} if no font has all characters of its texts
     */
    public byte[] png() {
        return PngCanvas.draw(Rendering.of(spec));
    }

    /**
     * The chart as SVG.
     *
     * @throws ModelException with {@code UNSUPPORTED} if no font has all characters of its texts
     */
    public String svg() {
        return SvgCanvas.draw(Rendering.of(spec), spec.caption());
    }

    /**
     * Writes the chart as PNG or SVG, as the file's name ends.
     *
     * @return the file
     * @throws IllegalArgumentException if the name ends neither with {@code .png} nor with {@code .svg}
     * @throws ModelException with {@code FILE_UNWRITABLE} as {@link ResultFile#write} says, or with {@code UNSUPPORTED}
     *     if no font has all characters of its texts
     */
    public Path write(ResultFile file) {
        String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return file.writeText(svg());
        }
        if (name.endsWith(".png")) {
            byte[] content = png();
            return file.write(aside -> Files.write(aside, content));
        }
        throw new IllegalArgumentException(file.path() + " ends neither with .png nor with .svg");
    }
}
