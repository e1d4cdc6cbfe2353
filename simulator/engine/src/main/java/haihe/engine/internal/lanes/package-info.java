/**
 * Several runs of one program at a time, in lanes side by side. Start reading at {@link haihe.engine.internal.lanes.LaneRun}
 * for the steps and at {@link haihe.engine.internal.lanes.Flattening} for how a program is made ready for lanes.
 */
@NullMarked
package haihe.engine.internal.lanes;

import org.jspecify.annotations.NullMarked;
