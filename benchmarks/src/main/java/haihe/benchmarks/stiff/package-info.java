/** Stiff problems, and what their solutions cost. */
@org.jspecify.annotations.NullMarked
package haihe.benchmarks.stiff;
