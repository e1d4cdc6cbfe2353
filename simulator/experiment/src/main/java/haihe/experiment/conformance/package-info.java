/**
 * Models against the outputs that other tools recorded for them.
 *
 * <p>Start reading at {@link haihe.experiment.conformance.Conformance}.
 */
@NullMarked
package haihe.experiment.conformance;

import org.jspecify.annotations.NullMarked;
