package haihe.model.io.internal.vensim;

import haihe.model.source.Passage;
import java.util.Optional;

/**
 * One statement of a model, from its name to the {@code |}.
 *
 * @param definition what stands before the first {@code ~}, with blanks for comments and line continuations
 * @param unit what stands after it
 * @param doc what stands after the second {@code ~}
 * @param group the group that the statement belongs to; may be empty
 */
record MdlStatement(Passage definition, Optional<Passage> unit, String doc, String group) {}
