package haihe.model.diagnostic;

import haihe.model.Diagnostic;
import haihe.model.Severity;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes problems for people to read:
 *
 * <pre>
 * model.conf:3:22: UNKNOWN_NAME no variable is called 'popluation'
 *   births { equation = "popluation * birth_rate" }
 *                        ^^^^^^^^^^
 *   hint: did you mean "population"?
 * </pre>
 *
 * A warning ends its first line with {@code (warning)}. Columns of tabs and of wide letters are counted as a terminal
 * shows them; a very long line is cut to the part that matters. Immutable.
 */
public final class DiagnosticText {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String CYAN = "\u001b[36m";
    private static final String INDENT = "  ";

    private final boolean colour;
    private final Lines lines;

    /** Knows the lines of source texts. */
    public interface Lines {
        /** No line of any file. */
        Lines NONE = (file, line) -> Optional.empty();

        /**
         * A line of a file.
         *
         * @param file as {@link Span#file()} names it
         * @param line counted from 1
         * @return the line without its end; empty if it is not known
         */
        Optional<String> line(String file, int line);
    }

    private DiagnosticText(boolean colour, Lines lines) {
        this.colour = colour;
        this.lines = lines;
    }

    /** Text without colour that shows the lines that problems carry. */
    public static DiagnosticText plain() {
        return new DiagnosticText(false, Lines.NONE);
    }

    /** The same with colours for terminals (ANSI X3.64 sequences), or without. */
    public DiagnosticText withColour(boolean wanted) {
        return new DiagnosticText(wanted, lines);
    }

    /** The same with a source for the lines of problems that do not carry theirs. */
    public DiagnosticText withLines(Lines source) {
        return new DiagnosticText(colour, source);
    }

    /** One problem in one to four lines, each ended by a line feed. */
    public String of(Diagnostic problem) {
        Span span = problem.span();
        String hue = problem.isError() ? RED : YELLOW;
        StringBuilder text = new StringBuilder();
        text.append(painted(BOLD, Columns.printable(span + ":")))
                .append(' ')
                .append(painted(hue, problem.code().name()))
                .append(' ')
                .append(Columns.printable(problem.message()))
                .append(problem.severity() == Severity.WARNING ? " (warning)\n" : "\n");
        if (span.line() > 0) {
            problem.source().or(() -> lines.line(span.file(), span.line())).ifPresent(source -> {
                Excerpt excerpt = Excerpt.of(source, span);
                text.append(INDENT).append(excerpt.line()).append('\n');
                if (!excerpt.carets().isEmpty()) {
                    text.append(INDENT)
                            .append(underlined(hue, excerpt.carets()))
                            .append('\n');
                }
            });
        }
        problem.hint()
                .ifPresent(hint -> text.append(INDENT)
                        .append(painted(CYAN, "hint:"))
                        .append(' ')
                        .append(Columns.printable(hint))
                        .append('\n'));
        return text.toString();
    }

    /**
     * All problems with the {@link #summary} at the end, ended by a line feed. Files come in the order in which they are
     * first mentioned, the problems of a file in the order of lines and columns.
     */
    public String of(Collection<Diagnostic> problems) {
        StringBuilder text = new StringBuilder();
        sorted(problems).forEach(problem -> text.append(of(problem)));
        return text.append(summary(problems)).append('\n').toString();
    }

    /** How many problems there are, such as {@code 3 errors, 1 warning}; {@code no problems} if there are none. */
    public static String summary(Collection<Diagnostic> problems) {
        long errors = problems.stream().filter(Diagnostic::isError).count();
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(counted(errors, "error"));
        }
        if (problems.size() > errors) {
            parts.add(counted(problems.size() - errors, "warning"));
        }
        return parts.isEmpty() ? "no problems" : String.join(", ", parts);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static List<Diagnostic> sorted(Collection<Diagnostic> problems) {
        Map<String, Integer> files = new HashMap<>();
        problems.forEach(problem -> files.putIfAbsent(problem.span().file(), files.size()));
        return problems.stream()
                .sorted(Comparator.<Diagnostic>comparingInt(
                                problem -> files.getOrDefault(problem.span().file(), 0))
                        .thenComparingInt(problem -> problem.span().line())
                        .thenComparingInt(problem -> problem.span().column()))
                .toList();
    }

    private String underlined(String hue, String carets) {
        int first = carets.indexOf('^');
        return carets.substring(0, first) + painted(hue, carets.substring(first));
    }

    private String painted(String hue, String text) {
        return colour ? hue + text + RESET : text;
    }
}
