/**
 * Charts of trajectories, roadmaps and models, as PNG and SVG. A chart is specified by an immutable {@link
 * haihe.report.ChartSpec}; {@code haihe.report.drawing} draws it.
 */
@NullMarked
package haihe.report;

import org.jspecify.annotations.NullMarked;
