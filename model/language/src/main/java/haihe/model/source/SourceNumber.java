package haihe.model.source;

import haihe.model.Span;

/** A number with the place where it is written. */
public record SourceNumber(double value, Span span) {}
