/**
 * Runs all benchmarks and keeps what they measured: a file of figures for each question, the tables of the README made
 * from those files, and charts. Start reading at {@link haihe.benchmarks.suite.Suite}.
 */
@NullMarked
package haihe.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
