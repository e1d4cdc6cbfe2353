package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Resolves the expressions of one clause. */
final class ExpressionResolver implements SourceExpr.Cases<Expr> {

    private final EquationScope scope;
    private final Subscripts subscripts;
    private final ArrayReferences arrays;
    private final ContentCalls contents;
    private final Calls calls;
    private final TableCalls tableCalls;
    private final VectorCalls vectors;

    ExpressionResolver(EquationScope scope) {
        this.scope = scope;
        this.subscripts = new Subscripts(scope, this::resolve);
        this.arrays = new ArrayReferences(scope, subscripts);
        this.contents = new ContentCalls(scope, this);
        this.calls = new Calls(scope, this, arrays, contents);
        this.tableCalls = new TableCalls(
                scope,
                this,
                (symbol, reference) -> indices(symbol, reference.subscripts(), false, false, reference.span()));
        this.vectors = new VectorCalls(scope, this, calls);
    }

    /** The expression with all names bound; of no use if the scope counts a failure. */
    Expr resolve(SourceExpr expr) {
        return expr.match(this);
    }

    /** The argument of an array function, where an array without brackets means all its elements. */
    Expr resolveArray(SourceExpr expr) {
        if (expr instanceof SourceExpr.Reference reference && isBare(reference)) {
            return variable(reference, true, false);
        }
        if (expr instanceof SourceExpr.Transposed transposed) {
            return transposed(transposed, true);
        }
        return resolve(expr);
    }

    private boolean isBare(SourceExpr.Reference reference) {
        return reference.subscripts().isEmpty()
                && scope.symbols().variable(reference.name().name()) != null;
    }

    @Override
    public Expr literal(SourceExpr.Literal expr) {
        return new Expr.Number(expr.value(), expr.span());
    }

    @Override
    public Expr reference(SourceExpr.Reference expr) {
        Name name = expr.name().name();
        if (!scope.symbols().areReserved()) {
            boolean number = expr.subscripts().isEmpty()
                    && scope.symbols().variable(name) == null
                    && scope.symbols().dimensions().isDefined(name);
            return number ? dimension(expr.name()) : variable(expr, false, false);
        }
        if (name.key().equals(Builtin.SELF)) {
            return self(expr);
        }
        Optional<Builtin> builtin = scope.symbols().functionAlone(name);
        if (builtin.isPresent()) {
            return builtinWithoutArguments(builtin.get(), expr);
        }
        if (expr.subscripts().isEmpty() && scope.symbols().dimensions().isDefined(name)) {
            return dimension(expr.name());
        }
        return variable(expr, false, false);
    }

    private Expr self(SourceExpr.Reference expr) {
        List<Index> indices = ownIndices(scope.loops());
        return expr.subscripts().isEmpty()
                ? new Expr.Reference(scope.variable().name(), indices, expr.span())
                : scope.fail(
                        Code.DIMENSION_MISMATCH, expr.span(), "SELF is the current element and takes no subscripts");
    }

    private static Index ownIndex(Loop loop) {
        return new Index.Loop(loop.number(), loop.range().positionsInRoot());
    }

    private Expr builtinWithoutArguments(Builtin builtin, SourceExpr.Reference expr) {
        Optional<Function> function = builtin.function().filter(each -> each.arity() == 0);
        if (function.isEmpty() || !expr.subscripts().isEmpty()) {
            String message = "'" + expr.name().text() + "' is a function and needs arguments in parentheses";
            return scope.fail(Code.WRONG_ARITY, expr.span(), message, builtin.usage());
        }
        return new Expr.Call(function.get(), List.of(), Optional.empty(), expr.span());
    }

    private Expr dimension(SourceName name) {
        Optional<Dimension> dimension = scope.symbols().dimensions().get(name.name());
        if (dimension.isEmpty()) {
            return scope.fail(name.span());
        }
        if (scope.isTwice(name.name())) {
            String message = "'" + scope.variable().name() + "' has '" + name.text() + "' more than once";
            return scope.fail(Code.DIMENSION_MISMATCH, name.span(), message);
        }
        OptionalInt current = scope.current(name.name());
        if (current.isPresent()) {
            return number(scope.loops().get(current.getAsInt()), dimension.get(), name.span());
        }
        ArrayScope array = scope.array();
        if (array == null) {
            String message = "'" + name.text() + "' is not a dimension of '"
                    + scope.variable().name() + "', so it has no current element";
            return scope.fail(Code.DIMENSION_MISMATCH, name.span(), message);
        }
        return number(array.named(dimension.get(), new HashSet<>()), dimension.get(), name.span());
    }

    private static Expr number(Loop loop, Dimension dimension, Span span) {
        List<Integer> positions = loop.range().elements().stream()
                .map(element -> dimension.indexOf(element).orElseThrow())
                .toList();
        return new Expr.Element(new Index.Loop(loop.number(), positions), span);
    }

    private Expr variable(SourceExpr.Reference expr, boolean whole, boolean transposed) {
        SourceName name = expr.name();
        Symbol symbol = scope.symbols().variable(name.name());
        if (symbol == null) {
            return unknown(name);
        }
        Optional<Expr> part = contents.part(expr);
        if (part.isPresent()) {
            return part.get();
        }
        if (symbol.isLookup()) {
            String message = "'" + name.text() + "' is a lookup and needs an argument";
            return scope.fail(Code.WRONG_ARITY, expr.span(), message, "write " + name.text() + "(x)");
        }
        Optional<List<Index>> indices = indices(symbol, expr.subscripts(), whole, transposed, expr.span());
        return indices.isPresent()
                ? value(new Expr.Reference(symbol.name(), indices.get(), expr.span()))
                : scope.fail(expr.span());
    }

    private Expr value(Expr.Reference reference) {
        boolean own = reference.variable().equals(scope.variable().name()) && isOwn(reference.indices());
        return own && scope.ownStart().isPresent()
                ? new Expr.Call(
                        Function.PREVIOUS,
                        List.of(reference, scope.ownStart().get()),
                        Optional.empty(),
                        reference.span())
                : reference;
    }

    /** Whether indices mean the element being defined. */
    private boolean isOwn(List<Index> indices) {
        List<Index> own = ownIndices(scope.loops());
        return IntStream.range(0, own.size()).allMatch(i -> isSame(own.get(i), indices.get(i)));
    }

    private static boolean isSame(Index own, Index other) {
        boolean sameElement = own instanceof Index.Loop loop
                && other instanceof Index.Fixed fixed
                && loop.positions().equals(List.of(fixed.position()));
        return sameElement || own.equals(other);
    }

    /** The indices of an array or lookup, with or without brackets; empty, and reported, if they do not fit. */
    private Optional<List<Index>> indices(
            Symbol symbol, List<SourceSubscript> written, boolean whole, boolean transposed, Span span) {
        if (!symbol.usable() || !scope.variable().usable()) {
            return Optional.empty();
        }
        int before = scope.failures();
        Optional<List<Index>> indices = !written.isEmpty()
                ? subscripts.resolve(symbol, written, span)
                : symbol.over().isEmpty() ? Optional.of(List.of()) : arrays.resolve(symbol, whole, transposed, span);
        if (scope.failures() == before) {
            indices.ifPresent(found -> checkPresence(symbol, found, span));
        }
        return indices;
    }

    /** An element without a definition has no value to give; those of other kinds than stocks may be gone over. */
    private void checkPresence(Symbol symbol, List<Index> indices, Span span) {
        boolean loops = indices.stream().anyMatch(index -> !(index instanceof Index.Fixed));
        if (loops && !symbol.isStock()) {
            return;
        }
        Optional<Integer> absent = scope.symbols().absences().touched(symbol, indices);
        if (absent.isPresent()) {
            String message = Elements.name(symbol, absent.get()) + " is used here, but has no definition";
            scope.fail(Code.MISSING_EQUATION, span, message, "define it, or use elements that are defined");
        }
    }

    private Expr unknown(SourceName name) {
        Optional<String> hint = scope.symbols()
                .dimensions()
                .withElement(name.name())
                .map(dimension -> "the number of an element is written " + dimension.name() + "." + name.text())
                .or(() -> scope.symbols().nearest(name));
        return scope.fail(Code.UNKNOWN_NAME, name.span(), "nothing is called '" + name.text() + "'", hint);
    }

    @Override
    public Expr element(SourceExpr.ElementOf expr) {
        DimensionTable dimensions = scope.symbols().dimensions();
        SourceName name = expr.dimension();
        if (!dimensions.isDefined(name.name())) {
            String message = "there is no dimension '" + name.text() + "'";
            Optional<String> hint = Suggestions.didYouMean(name.text(), dimensions.names());
            return scope.fail(Code.UNKNOWN_NAME, name.span(), message, hint);
        }
        Optional<Dimension> dimension = dimensions.get(name.name());
        if (dimension.isEmpty()) {
            return scope.fail(expr.span());
        }
        SourceName element = expr.element();
        OptionalInt position = dimension.get().indexOf(element.name());
        if (position.isEmpty()) {
            String message = "'" + element.text() + "' is not an element of '" + name.text() + "'";
            List<String> known =
                    dimension.get().elements().stream().map(Name::text).toList();
            Optional<String> hint = Suggestions.didYouMean(element.text(), known);
            return scope.fail(Code.UNKNOWN_NAME, element.span(), message, hint);
        }
        return new Expr.Element(new Index.Fixed(position.getAsInt()), expr.span());
    }

    @Override
    public Expr call(SourceExpr.Call expr) {
        SourceName name = expr.function();
        Optional<Builtin> builtin = scope.symbols().function(name.name());
        if (builtin.isPresent()) {
            return calls.builtin(builtin.get(), expr);
        }
        Optional<SourceExpr.Call> steady = SteadyDelays.fixed(expr, scope.symbols());
        if (steady.isPresent()) {
            return call(steady.get());
        }
        Optional<TableFunction> table = scope.symbols().tableFunction(name.name());
        if (table.isPresent()) {
            return tableCalls.resolve(table.get(), expr);
        }
        Symbol symbol = scope.symbols().variable(name.name());
        if (scope.symbols().isArrayFunction(name.name())) {
            return vectors.resolve(expr);
        }
        if (symbol == null && CalendarCalls.isCalled(name.name())) {
            return new CalendarCalls(scope, this).resolve(expr);
        }
        if (symbol != null && isFlat(symbol, expr)) {
            Expr number = resolve(expr.arguments().get(0));
            return new Expr.Reference(symbol.name(), FlatIndex.of(symbol.over(), number), expr.span());
        }
        if (symbol == null || !symbol.isLookup()) {
            expr.arguments().forEach(this::resolve);
            return notCallable(name, symbol == null ? Optional.empty() : Optional.of(symbol));
        }
        if (expr.arguments().size() != 1) {
            expr.arguments().forEach(this::resolve);
            String message =
                    "a lookup takes 1 argument, not " + expr.arguments().size();
            return scope.fail(Code.WRONG_ARITY, expr.span(), message, "write " + name.text() + "(x)");
        }
        Expr input = resolve(expr.arguments().get(0));
        Optional<List<Index>> indices = indices(symbol, expr.subscripts(), false, false, expr.span());
        return indices.isPresent()
                ? new Expr.LookupCall(symbol.name(), indices.get(), input, expr.span())
                : scope.fail(expr.span());
    }

    /** Whether a call is not one, but an array with the number of an element. */
    private boolean isFlat(Symbol symbol, SourceExpr.Call expr) {
        return scope.symbols().areReserved()
                && symbol.usable()
                && !symbol.over().isEmpty()
                && !symbol.isLookup()
                && expr.subscripts().isEmpty()
                && expr.arguments().size() == 1;
    }

    private Expr notCallable(SourceName name, Optional<Symbol> symbol) {
        if (symbol.isPresent()) {
            String message =
                    "'" + name.text() + "' is " + symbol.get().kind() + ", which cannot be called like a function";
            return scope.fail(
                    Code.UNKNOWN_NAME, name.span(), message, "write * for a product, [ ] for the elements of an array");
        }
        Optional<String> reason = Elsewhere.reason(name.name());
        if (reason.isPresent()) {
            String message = "the function " + name.text() + " cannot be computed: " + reason.get();
            return scope.fail(Code.UNSUPPORTED, name.span(), message, "replace it by equations that say the same");
        }
        String message = "there is no function or lookup called '" + name.text() + "'";
        return scope.fail(
                Code.UNKNOWN_NAME, name.span(), message, scope.symbols().nearest(name));
    }

    @Override
    public Expr unary(SourceExpr.Unary expr) {
        return new Expr.Unary(expr.operator(), resolve(expr.operand()), expr.span());
    }

    @Override
    public Expr binary(SourceExpr.Binary expr) {
        return new Expr.Binary(expr.operator(), resolve(expr.left()), resolve(expr.right()), expr.span());
    }

    @Override
    public Expr conditional(SourceExpr.Conditional expr) {
        return new Expr.Conditional(
                resolve(expr.condition()), resolve(expr.consequent()), resolve(expr.alternative()), expr.span());
    }

    @Override
    public Expr transposed(SourceExpr.Transposed expr) {
        return transposed(expr, false);
    }

    private Expr transposed(SourceExpr.Transposed expr, boolean whole) {
        SourceExpr operand = expr.operand();
        boolean odd = true;
        while (operand instanceof SourceExpr.Transposed inner) {
            operand = inner.operand();
            odd = !odd;
        }
        if (operand instanceof SourceExpr.Reference reference && isBare(reference)) {
            return variable(reference, whole, odd);
        }
        String message = "' transposes a whole array, which is named without brackets";
        return scope.fail(Code.DIMENSION_MISMATCH, expr.span(), message);
    }

    @Override
    public Expr ordinal(SourceExpr.Ordinal expr) {
        Loop loop = scope.loops().get(expr.dimension());
        List<Integer> positions = loop.range().elements().stream()
                .map(element -> Objects.requireNonNull(expr.numbers().get(element)) - 1)
                .toList();
        return new Expr.Element(new Index.Loop(loop.number(), positions), expr.span());
    }

    /** An index for each of the clause's own elements: how a variable refers to itself. */
    static List<Index> ownIndices(List<Loop> loops) {
        return IntStream.range(0, loops.size())
                .mapToObj(i -> ownIndex(loops.get(i)))
                .toList();
    }
}
