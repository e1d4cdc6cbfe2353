package haihe.model.io.internal.xml;

import haihe.model.source.Passage;

/**
 * An attribute of an element.
 *
 * @param prefix what stands before the colon of its name; empty without one
 * @param name its name without prefix
 * @param value its value, decoded
 */
public record XmlAttribute(String prefix, String name, Passage value) {}
