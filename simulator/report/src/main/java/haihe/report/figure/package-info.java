/**
 * Charts that run configs ask for, made from what the runs gave. Start reading at {@link haihe.report.figure.Figures}.
 */
@NullMarked
package haihe.report.figure;

import org.jspecify.annotations.NullMarked;
