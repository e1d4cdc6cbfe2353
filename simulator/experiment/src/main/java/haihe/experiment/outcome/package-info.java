/** What an experiment keeps of a run: numbers made of a trajectory. */
@NullMarked
package haihe.experiment.outcome;

import org.jspecify.annotations.NullMarked;
