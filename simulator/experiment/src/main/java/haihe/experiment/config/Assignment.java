package haihe.experiment.config;

import haihe.model.Span;

/**
 * A constant that is set to another value than the model's.
 *
 * @param target {@code name} for every element or {@code name[e1,e2]} for one
 * @param value the value
 * @param span where this is said
 */
public record Assignment(String target, double value, Span span) {}
