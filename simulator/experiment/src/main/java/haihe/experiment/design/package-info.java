/**
 * Which values the factors of an experiment take in each run. Every row of a design can be computed alone, on any
 * machine, and is the same wherever it is computed.
 */
@NullMarked
package haihe.experiment.design;

import org.jspecify.annotations.NullMarked;
