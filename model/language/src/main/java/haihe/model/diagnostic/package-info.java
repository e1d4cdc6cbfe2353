/**
 * Problems as text for people. Start reading at {@link haihe.model.diagnostic.DiagnosticText}.
 */
@NullMarked
package haihe.model.diagnostic;

import org.jspecify.annotations.NullMarked;
