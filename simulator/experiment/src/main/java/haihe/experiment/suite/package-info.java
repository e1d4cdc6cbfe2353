/** Scenarios of one model, prepared and run together. Start at {@link haihe.experiment.suite.ScenarioSuite}. */
@NullMarked
package haihe.experiment.suite;

import org.jspecify.annotations.NullMarked;
