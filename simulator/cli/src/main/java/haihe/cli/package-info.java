/**
 * The command line: the only place that prints, reads the clock or exits.
 *
 * <p>Start reading at {@link haihe.cli.Main}; every command is one class.
 */
@NullMarked
package haihe.cli;

import org.jspecify.annotations.NullMarked;
