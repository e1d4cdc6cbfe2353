/** Draws what charts specify. Start reading at {@link haihe.report.drawing.Chart}. */
@NullMarked
package haihe.report.drawing;

import org.jspecify.annotations.NullMarked;
