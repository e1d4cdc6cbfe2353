package haihe.model.source;

/**
 * A part of an array's definition.
 *
 * @param key the elements it is for
 * @param value what is said about each of them
 */
public record Keyed<T>(SourceKey key, T value) {}
