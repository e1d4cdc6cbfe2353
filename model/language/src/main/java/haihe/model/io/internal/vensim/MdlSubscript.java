package haihe.model.io.internal.vensim;

import haihe.model.source.SourceName;

/**
 * A subscript as written.
 *
 * @param name an element or a range
 * @param each whether a {@code !} follows
 */
record MdlSubscript(SourceName name, boolean each) {}
