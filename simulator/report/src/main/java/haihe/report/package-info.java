/**
 * Charts of trajectories, roadmaps and models, as PNG and SVG. A chart is specified by an immutable {@link
 * haihe.report.ChartSpec}; start reading at {@link haihe.report.Chart}.
 */
@NullMarked
package haihe.report;

import org.jspecify.annotations.NullMarked;
