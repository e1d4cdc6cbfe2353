package haihe.model.io.internal.writing;

/**
 * In what the formats' expressions differ.
 *
 * @param namesLoops whether {@code dimension!} in an array function means each of its elements, even if the variable
 *     being defined has the dimension
 * @param bareFunctions whether functions without arguments, such as TIME, are written without parentheses
 */
record Dialect(boolean namesLoops, boolean bareFunctions) {}
