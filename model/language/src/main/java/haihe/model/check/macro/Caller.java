package haihe.model.check.macro;

import haihe.model.source.SourceVariable;

/**
 * A variable whose equations may call macros.
 *
 * @param variable the variable
 * @param root the variable of the model that it belongs to, by a chain of calls
 * @param depth the length of that chain
 */
record Caller(SourceVariable variable, SourceVariable root, int depth) {}
