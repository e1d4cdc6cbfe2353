/** Draws charts with JFreeChart, as PNG or with Batik as SVG. Start reading at {@link haihe.report.internal.Rendering}. */
@NullMarked
package haihe.report.internal;

import org.jspecify.annotations.NullMarked;
