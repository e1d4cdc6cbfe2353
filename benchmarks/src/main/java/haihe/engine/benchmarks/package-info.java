/** What the engine's parts cost; may look inside the engine. */
@NullMarked
package haihe.engine.benchmarks;

import org.jspecify.annotations.NullMarked;
