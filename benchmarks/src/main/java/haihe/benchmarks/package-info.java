/** What runs, methods and loading cost, measured through the public face of the toolkit. */
@NullMarked
package haihe.benchmarks;

import org.jspecify.annotations.NullMarked;
