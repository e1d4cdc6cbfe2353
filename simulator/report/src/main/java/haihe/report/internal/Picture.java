package haihe.report.internal;

import haihe.report.Size;

/** A drawing and the size it is made for. */
public record Picture(Size size, Drawing drawing) {}
