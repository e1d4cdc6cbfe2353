/**
 * Simulations against the world: observations, goodness of fit, policy targets. Start reading at
 * {@link haihe.experiment.Comparison} and {@link haihe.experiment.Milestones}.
 */
@NullMarked
package haihe.experiment;

import org.jspecify.annotations.NullMarked;
