/**
 * Methods of integration: our own fixed-step ones and the adaptive ones of Hipparchus, behind
 * {@link haihe.engine.internal.integrate.Integration}. Knows programs and kernels, not models and scenarios.
 */
@NullMarked
package haihe.engine.internal.integrate;

import org.jspecify.annotations.NullMarked;
