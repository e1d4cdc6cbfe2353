/**
 * Run configs: what a user asks for, as data. Start reading at {@link haihe.experiment.config.RunConfig}.
 */
@NullMarked
package haihe.experiment.config;

import org.jspecify.annotations.NullMarked;
