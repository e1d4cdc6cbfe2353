/** Which factors of an experiment its outcomes depend on, and how much. */
@NullMarked
package haihe.experiment.sensitivity;

import org.jspecify.annotations.NullMarked;
