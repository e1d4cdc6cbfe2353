/** Explicit Runge-Kutta pairs of our own: one method to a class, one class for its coefficients. */
@NullMarked
package haihe.engine.internal.integrate.embedded;

import org.jspecify.annotations.NullMarked;
