/**
 * What follows from how the variables of a model depend on each other: the order of computation, algebraic loops, the
 * trees of causes and uses, unused variables, and the feedback structure.
 *
 * <p>Start reading at {@link haihe.model.analysis.EvaluationOrder}.
 */
@NullMarked
package haihe.model.analysis;

import org.jspecify.annotations.NullMarked;
