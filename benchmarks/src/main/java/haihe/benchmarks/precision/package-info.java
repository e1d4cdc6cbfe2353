/** How much work adaptive methods need for how exact a result. */
@NullMarked
package haihe.benchmarks.precision;

import org.jspecify.annotations.NullMarked;
