/** What an experiment varies: distributions, and how factors hang together. */
@NullMarked
package haihe.experiment.factor;

import org.jspecify.annotations.NullMarked;
