/**
 * Many runs of a model by a design, kept part by part in a folder, so that an interrupted sweep goes on where it stopped.
 * Start reading at {@link haihe.experiment.sweep.Sweep}.
 */
@NullMarked
package haihe.experiment.sweep;

import org.jspecify.annotations.NullMarked;
