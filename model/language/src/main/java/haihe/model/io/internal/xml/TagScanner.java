package haihe.model.io.internal.xml;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Scans one opening tag with its attributes. */
final class TagScanner {

    private final SourceText source;
    private final String text;
    private final Diagnostics problems;
    private final int from;
    private final int nameEnd;
    private final List<XmlAttribute> attributes = new ArrayList<>();
    private int at;
    private boolean empty;

    /**
     * @param from where the tag's less-than sign stands
     */
    TagScanner(SourceText source, int from, Diagnostics problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.from = from;
        this.nameEnd = nameEnd(from + 1);
        this.at = nameEnd;
    }

    int from() {
        return from;
    }

    /** Where the name ends. */
    int nameEnd() {
        return nameEnd;
    }

    /** The name as written, with its prefix. */
    String tag() {
        return text.substring(from + 1, nameEnd);
    }

    String prefix() {
        return prefix(tag());
    }

    String name() {
        return local(tag());
    }

    List<XmlAttribute> attributes() {
        return attributes;
    }

    /** Where the text behind the tag begins. */
    int end() {
        return at;
    }

    /** Whether the tag is its own end. */
    boolean isEmpty() {
        return empty;
    }

    /** Reads up to the end of the tag; false, and reported, if it has none. */
    boolean scan() {
        while (true) {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) == '<') {
                problems.error(Code.SYNTAX, source.span(from, nameEnd), "the tag <" + tag() + "> has no end", "add >");
                return false;
            }
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '/' && text.startsWith("/>", at)) {
                empty = true;
                at += 2;
                return true;
            }
            if (XmlParser.isNameStart(c)) {
                attribute();
            } else {
                warn(at, at + 1, "a sign that has no meaning in a tag is ignored: " + c);
                at++;
            }
        }
    }

    private void attribute() {
        int start = at;
        at = nameEnd(at);
        String name = text.substring(start, at);
        int behind = at;
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '=') {
            at = behind;
            warn(start, behind, "the attribute '" + name + "' has no value");
            add(name, start, new CharacterData(source, behind));
            return;
        }
        at++;
        skipBlanks();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int valueFrom = quoted ? at + 1 : at;
        int valueTo = quoted ? text.indexOf(quote, valueFrom) : nameEnd(valueFrom);
        if (valueTo < 0) {
            valueTo = text.length();
        }
        if (!quoted) {
            warn(start, valueTo, "the value of '" + name + "' is not in quotes");
        }
        at = Math.min(text.length(), quoted ? valueTo + 1 : valueTo);
        CharacterData value = new CharacterData(source, valueFrom);
        value.decoded(valueFrom, valueTo);
        add(name, start, value);
    }

    private void add(String tag, int start, CharacterData value) {
        boolean known = attributes.stream()
                .anyMatch(
                        each -> each.prefix().equals(prefix(tag)) && each.name().equals(local(tag)));
        if (known) {
            warn(start, start + tag.length(), "the attribute '" + tag + "' occurs twice; the first one counts");
        } else {
            attributes.add(new XmlAttribute(prefix(tag), local(tag), value.passage()));
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && XmlParser.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void warn(int start, int end, String message) {
        problems.add(Diagnostic.warning(Code.SYNTAX, source.span(start, end), message));
    }

    private static String prefix(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? "" : tag.substring(0, colon);
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }
}
