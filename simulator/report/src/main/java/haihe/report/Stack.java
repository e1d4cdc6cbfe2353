package haihe.report;

import java.util.List;

/**
 * A pair of axes with layers that add up. Times at which a layer is not finite are left out.
 *
 * @param title its heading; empty if the chart's title says it
 * @param unit the unit of its values; may be empty
 * @param layers the layers from the bottom up, all at the same times
 * @param lines lines over them, such as a demand
 * @param marks observed values, such as an observed total
 */
public record Stack(String title, String unit, List<Line> layers, List<Line> lines, List<Marks> marks) {

    /**
     * @throws IllegalArgumentException if two layers are not at the same times
     */
    public Stack {
        layers = List.copyOf(layers);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        for (Line layer : layers) {
            if (!layer.points().times().equals(layers.get(0).points().times())) {
                throw new IllegalArgumentException("layer " + layer.label() + " is at other times");
            }
        }
    }

    /** Layers alone. */
    public static Stack of(String title, String unit, List<Line> layers) {
        return new Stack(title, unit, layers, List.of(), List.of());
    }
}
