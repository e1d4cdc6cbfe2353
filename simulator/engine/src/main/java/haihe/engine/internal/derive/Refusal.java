package haihe.engine.internal.derive;

/**
 * Why something has no exact derivative.
 *
 * @param variable the column's name of the variable in whose equation it is, or a description if it has none
 * @param reason what has no derivative by what, for a person
 */
public record Refusal(String variable, String reason) {}
