package haihe.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Collects the problems that a reader or a check finds, so that all of them are reported together. It also knows the
 * texts that were read and so can show the line that a problem points at. Not thread-safe.
 */
public final class Diagnostics {

    private final LinkedHashSet<Diagnostic> found = new LinkedHashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /**
     * Adds a problem; one that is equal to an earlier one is not repeated. What refuses something
     * without saying what to do next gets the usual advice.
     */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic.withNextStep());
    }

    /** Adds problems. */
    public void addAll(Iterable<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** Adds an error without a hint. */
    public void error(Diagnostic.Code code, Span span, String message) {
        add(Diagnostic.error(code, span, message));
    }

    /** Adds an error with a hint. */
    public void error(Diagnostic.Code code, Span span, String message, String hint) {
        add(Diagnostic.error(code, span, message).withHint(hint));
    }

    /** Adds an error with a hint if there is one. */
    public void error(Diagnostic.Code code, Span span, String message, Optional<String> hint) {
        Diagnostic plain = Diagnostic.error(code, span, message);
        add(hint.map(plain::withHint).orElse(plain));
    }

    /**
     * Makes a source text known, so that its lines can be shown.
     *
     * @param file the name that spans use for it
     */
    public void source(String file, String text) {
        texts.put(file, text);
    }

    /** The names of the texts that were read, in the order of reading. */
    public List<String> sources() {
        return List.copyOf(texts.keySet());
    }

    /** Whether any problem so far is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /**
     * Ends what is under way if its thread has been interrupted, because nobody waits for it any more. Readers and checks
     * call this wherever they begin with another statement, element or equation.
     *
     * @throws CancellationException if the thread has been interrupted
     */
    public static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread that reads was interrupted");
        }
    }

    /** The number of errors so far. */
    public long errors() {
        return found.stream().filter(Diagnostic::isError).count();
    }

    /** Adds a warning with a hint. */
    public void warning(Diagnostic.Code code, Span span, String message, String hint) {
        add(Diagnostic.warning(code, span, message).withHint(hint));
    }

    /** The number of problems so far. */
    public int size() {
        return found.size();
    }

    /** All problems, in the order of the source texts and the places in them, each with its line if that is known. */
    public List<Diagnostic> all() {
        Map<String, Integer> order = new HashMap<>();
        texts.keySet().forEach(file -> order.put(file, order.size()));
        Map<String, String[]> lines = new HashMap<>();
        List<Diagnostic> result = new ArrayList<>();
        found.forEach(each -> result.add(withLine(each, lines)));
        result.sort(Comparator.<Diagnostic>comparingInt(
                        each -> order.getOrDefault(each.span().file(), Integer.MAX_VALUE))
                .thenComparing(each -> each.span().file())
                .thenComparingInt(each -> each.span().line())
                .thenComparingInt(each -> each.span().column()));
        return List.copyOf(result);
    }

    /**
     * Ends a stage whose result is unusable after an error.
     *
     * @throws ModelException with all problems so far, if any of them is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ModelException(all());
        }
    }

    private Diagnostic withLine(Diagnostic diagnostic, Map<String, String[]> lines) {
        Span span = diagnostic.span();
        String text = texts.get(span.file());
        if (text == null || diagnostic.source().isPresent()) {
            return diagnostic;
        }
        String[] all = lines.computeIfAbsent(span.file(), file -> text.split("\n", -1));
        if (span.line() < 1 || span.line() > all.length) {
            return diagnostic;
        }
        return diagnostic.withSource(all[span.line() - 1].stripTrailing());
    }
}
