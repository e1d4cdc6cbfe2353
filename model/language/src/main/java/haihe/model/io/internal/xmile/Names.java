package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names from attributes and elements (XMILE 1.0, sections 3.2.2 and 4.1). */
final class Names {

    private final Diagnostics problems;

    Names(Diagnostics problems) {
        this.problems = problems;
    }

    /** The name that a text is; a blank one is reported. */
    Optional<SourceName> name(Passage passage) {
        String text = spelled(passage.text());
        if (Name.isBlank(text)) {
            problems.error(Code.SYNTAX, passage.span(), "a name needs a letter or another sign besides blanks");
            return Optional.empty();
        }
        return Optional.of(new SourceName(Name.of(text), passage.span()));
    }

    /** The name of the thing that a tag defines. */
    Optional<SourceName> nameOf(Tag tag) {
        Optional<Passage> name = tag.attribute("name");
        if (name.isEmpty()) {
            problems.error(
                    Code.MISSING_KEY, tag.span(), "<" + tag.name() + "> has no name", "add the attribute name=\"...\"");
        }
        return name.flatMap(this::name);
    }

    /** The names in a list separated by commas, each with its place. */
    List<SourceName> list(Passage passage) {
        List<SourceName> names = new ArrayList<>();
        for (Passage part : parts(passage)) {
            name(part).ifPresent(names::add);
        }
        return names;
    }

    /** The parts between the commas outside quotes. */
    static List<Passage> parts(Passage passage) {
        List<Passage> parts = new ArrayList<>();
        String text = passage.text();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ',';
            quoted ^= c == '"';
            if (at == text.length() || (c == ',' && !quoted)) {
                parts.add(part(passage, from, at));
                from = at + 1;
            }
        }
        return parts;
    }

    /** A part of a passage, without blanks around it. */
    static Passage part(Passage passage, int from, int to) {
        String text = passage.text();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int first = start;
        return new Passage(
                text.substring(start, end), passage.place(start, end), (a, b) -> passage.place(first + a, first + b));
    }

    /** The name without quotes and escapes; a line break is a blank like any other. */
    static String spelled(String written) {
        String text = written.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (next == 'n') {
                name.append(' ');
                i++;
            } else if (next == '\\' || next == '"') {
                name.append(next);
                i++;
            } else {
                name.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
            }
        }
        return name.toString();
    }
}
