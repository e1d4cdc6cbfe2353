package haihe.report;

import java.util.List;

/**
 * A roadmap: phases and measures over time above the trajectories of indicators.
 *
 * @param start first year shown above
 * @param stop last year shown above
 * @param phasesHeading heading of the phases
 * @param phases the phases in order
 * @param measuresHeading heading of the measures
 * @param measures the measures from top to bottom
 * @param indicatorsHeading heading of the panels
 * @param indicators the panels below, each with its own value axis
 */
public record RoadmapChart(
        Caption caption,
        Size size,
        double start,
        double stop,
        String phasesHeading,
        List<Phase> phases,
        String measuresHeading,
        List<Measure> measures,
        String indicatorsHeading,
        List<Panel> indicators)
        implements ChartSpec {

    /**
     * A phase.
     *
     * @param name its name
     * @param note what it is for; may be empty
     * @param start its first year
     * @param stop its last year, all of which belongs to it
     */
    public record Phase(String name, String note, double start, double stop) {}

    /**
     * A measure that builds up over time.
     *
     * @param name its name
     * @param group what kind of measure it is; measures of one group have one colour; may be empty
     * @param start when it starts
     * @param full when it works in full
     * @param strength how strong it is over time, from 0; the strongest measure of a roadmap fills its lane
     */
    public record Measure(String name, String group, double start, double full, Points strength) {}

    /**
     * @throws IllegalArgumentException if the years do not increase
     */
    public RoadmapChart {
        phases = List.copyOf(phases);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        if (!(start < stop)) {
            throw new IllegalArgumentException("a roadmap from " + start + " to " + stop);
        }
    }

    /** A roadmap with headings in English, in a size that suits its parts. */
    public static RoadmapChart of(
            Caption caption,
            double start,
            double stop,
            List<Phase> phases,
            List<Measure> measures,
            List<Panel> indicators) {
        int rows = (indicators.size() + 2) / 3;
        Size size = new Size(1280, 240 + 30 * measures.size() + 270 * rows);
        return new RoadmapChart(
                caption, size, start, stop, "Phases", phases, "Mechanisms", measures, "Indicators", indicators);
    }

    /** This roadmap with other headings. */
    public RoadmapChart withHeadings(String forPhases, String forMeasures, String forIndicators) {
        return new RoadmapChart(
                caption, size, start, stop, forPhases, phases, forMeasures, measures, forIndicators, indicators);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.roadmap(this);
    }
}
