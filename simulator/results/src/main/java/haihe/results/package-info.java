/**
 * Results as files: trajectories as CSV and Parquet, and the manifest from which a run can be repeated. Start reading at
 * {@link haihe.results.ResultFormat}.
 */
@NullMarked
package haihe.results;

import org.jspecify.annotations.NullMarked;
