/**
 * A stiff method of our own: Rodas5P, with the sparse linear algebra that its steps need.
 *
 * <p>Why not a library's sparse LU: a step solves with one pattern again and again, and must not allocate. The sparse LU
 * decompositions on the JVM look for pivots and patterns anew each time and grow their arrays; what is wanted here is an
 * analysis once for each model, and after that nothing but arithmetic.
 */
@NullMarked
package haihe.engine.internal.integrate.stiff;

import org.jspecify.annotations.NullMarked;
