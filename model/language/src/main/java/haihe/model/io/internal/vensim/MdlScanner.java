package haihe.model.io.internal.vensim;

import haihe.model.source.Passage;
import haihe.model.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts the text of a model into statements. Looks at every character a bounded number of times. */
final class MdlScanner {

    /** Behind any number of backslashes. */
    private static final String SKETCH = "---///";

    private static final String SETTINGS = "///---\\\\\\";
    private static final String MACRO = ":macro:";
    private static final String END_OF_MACRO = ":end of macro:";

    /** The longest name in quotes; a quote that is not closed by then is a mistake and quotes nothing. */
    private static final int LONGEST_NAME = 2000;

    private final SourceText source;
    private final String text;
    private final List<MdlStatement> statements = new ArrayList<>();
    private final List<MdlBlock> macros = new ArrayList<>();
    private final List<MdlStatement> inMacro = new ArrayList<>();
    private Optional<Passage> macro = Optional.empty();
    private String group = "";
    private String settings = "";
    private int at;

    MdlScanner(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** The statements outside macros. */
    List<MdlStatement> statements() {
        return List.copyOf(statements);
    }

    /** The macros in order of definition. */
    List<MdlBlock> macros() {
        return List.copyOf(macros);
    }

    /** What stands behind the sketches. */
    String settings() {
        return settings;
    }

    /** Reads the whole text. */
    void scan() {
        skipBlanks();
        while (at < text.length() && !isSketch()) {
            if (isWord(MACRO)) {
                openMacro();
            } else if (isWord(END_OF_MACRO)) {
                closeMacro();
                at += END_OF_MACRO.length();
            } else {
                statement();
            }
            skipBlanks();
        }
        closeMacro();
        int found = text.indexOf(SETTINGS, at);
        settings = found < 0 ? "" : text.substring(found);
    }

    private boolean isSketch() {
        int i = at;
        while (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        return i > at && text.startsWith(SKETCH, i);
    }

    private boolean isWord(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void openMacro() {
        closeMacro();
        int from = at + MACRO.length();
        int line = source.startOfLine(source.lineOf(at) + 1);
        int close = text.indexOf(')', from);
        int statementEnd = text.indexOf('|', from);
        boolean open = close >= 0 && (statementEnd < 0 || close < statementEnd);
        at = open ? close + 1 : Math.max(line, from);
        macro = Optional.of(Passage.in(source, from, clean(from, at)));
    }

    private void closeMacro() {
        macro.ifPresent(head -> macros.add(new MdlBlock(head, inMacro)));
        macro = Optional.empty();
        inMacro.clear();
    }

    private void statement() {
        int from = at;
        skipDefinition();
        Passage definition = Passage.in(source, from, clean(from, at));
        Optional<Passage> unit = isAt('~') ? Optional.of(part()) : Optional.empty();
        StringBuilder doc = new StringBuilder();
        while (isAt('~')) {
            String part = part().text().strip();
            boolean isMark = part.toUpperCase(Locale.ROOT).startsWith(":SUP");
            doc.append(isMark || doc.length() == 0 ? "" : "~").append(isMark ? "" : part);
        }
        at++;
        add(new MdlStatement(definition, unit.filter(each -> !each.text().isBlank()), doc.toString(), group));
    }

    private void add(MdlStatement statement) {
        String definition = statement.definition().text().strip();
        if (definition.startsWith("*")) {
            String name = definition.replace("*", "").strip();
            group = name.startsWith(".") ? name.substring(1).strip() : name;
        } else if (!definition.isEmpty()) {
            (macro.isPresent() ? inMacro : statements).add(statement);
        }
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    /** The part of a statement that a {@code ~} begins. */
    private Passage part() {
        int from = ++at;
        while (at < text.length() && text.charAt(at) != '~' && text.charAt(at) != '|') {
            at++;
        }
        return Passage.in(source, from, text.substring(from, at));
    }

    private void skipDefinition() {
        while (at < text.length() && text.charAt(at) != '~' && text.charAt(at) != '|') {
            char sign = text.charAt(at);
            if (sign == '{') {
                at = endOfComment(at);
            } else if (sign == '"') {
                at = endOfQuote(at);
            } else {
                at++;
            }
        }
    }

    private int endOfComment(int from) {
        int end = text.indexOf('}', from);
        return end < 0 ? text.length() : end + 1;
    }

    private int endOfQuote(int from) {
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        for (int i = from + 1; i < limit; i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                return i + 1;
            }
            i += sign == '\\' ? 1 : 0;
        }
        return from + 1;
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '{') {
                at = endOfComment(at);
            } else if (Character.isWhitespace(sign) || sign == '\u00a0' || sign == '|') {
                at++;
            } else {
                return;
            }
        }
    }

    /** A part of the text with a blank for every character of comments and for the signs that continue lines. */
    private String clean(int from, int to) {
        String raw = text.substring(from, Math.min(to, text.length()));
        if (raw.indexOf('{') < 0 && raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw);
        int i = from;
        while (i < from + raw.length()) {
            char sign = text.charAt(i);
            int next = sign == '"' ? endOfQuote(i) : i + 1;
            if (sign == '{') {
                next = endOfComment(i);
                blank(clean, i - from, next - from);
            } else if (sign == '\\' && isContinuation(i)) {
                blank(clean, i - from, i + 1 - from);
            } else if (sign == '"') {
                joinLines(clean, i, next, from);
            }
            i = next;
        }
        return clean.toString();
    }

    private void joinLines(StringBuilder clean, int quote, int end, int from) {
        for (int i = quote; i < end; i++) {
            if (text.charAt(i) == '\\' && isContinuation(i)) {
                blank(clean, i - from, i + 1 - from);
            }
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Whether nothing but blanks follows on the line. */
    private boolean isContinuation(int backslash) {
        int i = backslash + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r');
    }
}
