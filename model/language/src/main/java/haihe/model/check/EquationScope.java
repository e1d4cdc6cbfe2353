package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is being resolved: in one clause of one variable, perhaps inside array functions. Remembers whether
 * something was wrong, so that resolution can go on and find more, but its result is not used.
 */
final class EquationScope {

    private final Symbols symbols;
    private final Diagnostics problems;
    private final Symbol variable;
    private final Block block;
    private int nextLoop;
    private int failures;
    private @Nullable ArrayScope array;
    private Optional<Expr> ownStart = Optional.empty();

    EquationScope(Symbols symbols, Diagnostics problems, Symbol variable, Block block) {
        this.symbols = symbols;
        this.problems = problems;
        this.variable = variable;
        this.block = block;
        this.nextLoop = block.loops().size();
    }

    Symbols symbols() {
        return symbols;
    }

    /** The variable whose equation this is. */
    Symbol variable() {
        return variable;
    }

    /** The loops of the clause, one for each dimension of the variable. */
    List<Loop> loops() {
        return block.loops();
    }

    /**
     * The value before the start of the variable being defined, if its name means its value one step earlier here: inside
     * SAMPLE IF TRUE (Vensim Reference Manual, SAMPLE IF TRUE).
     */
    Optional<Expr> ownStart() {
        return ownStart;
    }

    /** Sets what {@link #ownStart} is from here on. */
    void setOwnStart(Optional<Expr> start) {
        ownStart = start;
    }

    /** How often something was wrong so far. */
    int failures() {
        return failures;
    }

    /** Notes that something is wrong that has been reported elsewhere. */
    Expr fail(Span span) {
        failures++;
        return new Expr.Number(0, span);
    }

    /** Reports a problem; the result stands in for the expression that cannot be resolved. */
    Expr fail(Code code, Span span, String message) {
        return fail(code, span, message, Optional.empty());
    }

    /** Reports a problem with a hint. */
    Expr fail(Code code, Span span, String message, String hint) {
        return fail(code, span, message, Optional.of(hint));
    }

    /** Reports a problem with a hint if there is one. */
    Expr fail(Code code, Span span, String message, Optional<String> hint) {
        problems.error(code, span, message, hint);
        return fail(span);
    }

    /** The innermost array function around the expression; null outside all. */
    @Nullable
    ArrayScope array() {
        return array;
    }

    /** Enters an array function; {@link #leave} ends it. */
    ArrayScope enter() {
        ArrayScope inner = new ArrayScope(() -> nextLoop++);
        array = inner;
        return inner;
    }

    /** Leaves an array function for the one around it. */
    void leave(@Nullable ArrayScope outer) {
        if (outer != null && array != null) {
            outer.contains(array);
        }
        array = outer;
    }

    /**
     * The number of the clause's loop that a dimension's name stands for: the variable's dimension, or the sub-range that
     * the clause is for. Outside array functions the name of a sub-range's dimension will do for the sub-range.
     *
     * @return empty if the dimension is none of the variable's, or if the variable has it twice
     */
    OptionalInt current(Name dimension) {
        int[] exact = IntStream.range(0, loops().size())
                .filter(i -> variable.over().get(i).name().equals(dimension))
                .toArray();
        int[] fitting = exact.length == 1
                ? exact
                : IntStream.range(0, loops().size())
                        .filter(i -> isNamed(i, dimension))
                        .toArray();
        return fitting.length == 1 ? OptionalInt.of(fitting[0]) : OptionalInt.empty();
    }

    /** Whether the variable has the dimension more than once, so that its name alone is not clear. */
    boolean isTwice(Name dimension) {
        return variable.over().stream()
                        .filter(each -> each.name().equals(dimension))
                        .count()
                > 1;
    }

    private boolean isNamed(int i, Name dimension) {
        Dimension own = variable.over().get(i);
        boolean byRoot = array == null && own.root().name().equals(dimension);
        boolean byKey = block.named(i).filter(dimension::equals).isPresent();
        return own.name().equals(dimension) || byKey || byRoot;
    }
}
