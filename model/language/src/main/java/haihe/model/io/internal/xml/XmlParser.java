package haihe.model.io.internal.xml;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses a document in one pass.
 *
 * <p>Model files are often not quite XML: prefixes without a declaration, closing tags that do not fit, bare {@code <} and
 * {@code &} in equations. A strict parser refuses them as a whole, and none says where a character of decoded text is
 * written, which the places of mistakes in equations need. Here such faults are warnings as long as it is clear what is
 * meant. Nothing outside the file is ever read, and entities cannot be defined, so that a document never grows.
 */
public final class XmlParser {

    private static final int MAX_DEPTH = 200;

    private final SourceText source;
    private final String text;
    private final Diagnostics problems;
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private final Set<String> unbound = new HashSet<>();
    private @Nullable XmlElement root;
    private int at;
    private boolean failed;

    private XmlParser(SourceText source, Diagnostics problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** The root element of a document; empty, and reported, if the text is none. */
    public static Optional<XmlElement> parse(SourceText source, Diagnostics problems) {
        return new XmlParser(source, problems).parse();
    }

    private Optional<XmlElement> parse() {
        while (at < text.length() && !failed && root == null) {
            int tag = nextTag(at);
            characters(at, tag);
            at = tag;
            if (at < text.length()) {
                markup();
            }
        }
        if (!failed && root == null) {
            end();
        }
        return failed ? Optional.empty() : Optional.ofNullable(root);
    }

    /** Where the next piece of markup begins: a bare less-than sign is none. */
    private int nextTag(int from) {
        for (int tag = text.indexOf('<', from); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            char next = tag + 1 < text.length() ? text.charAt(tag + 1) : ' ';
            if (isNameStart(next) || next == '/' || next == '!' || next == '?') {
                return tag;
            }
            warn(tag, tag + 1, "a '<' that begins no tag is taken as it stands", "write &lt;");
        }
        return text.length();
    }

    private void characters(int from, int to) {
        OpenElement inner = open.peek();
        if (inner != null) {
            inner.characters(from, to);
        } else if (!text.substring(from, to).isBlank()) {
            fail(from, to, "text before the first tag", "an XML file begins with <");
        }
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            at = skipTo("-->", "a comment");
        } else if (text.startsWith("<![CDATA[", at)) {
            int from = at;
            at = skipTo("]]>", "a CDATA section");
            OpenElement inner = open.peek();
            if (inner != null && !failed) {
                inner.verbatim(from + "<![CDATA[".length(), at - "]]>".length());
            }
        } else if (text.startsWith("<?", at)) {
            at = skipTo("?>", "an instruction");
        } else if (text.startsWith("<!", at)) {
            documentType();
        } else if (text.startsWith("</", at)) {
            closingTag();
        } else {
            openingTag();
        }
    }

    private int skipTo(String end, String what) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            fail(at, at + 1, what + " has no end", "close it with " + end);
            return text.length();
        }
        return found + end.length();
    }

    private void documentType() {
        int close = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (close < 0 || (subset >= 0 && subset < close)) {
            fail(
                    at,
                    at + "<!DOCTYPE".length(),
                    "a document type with definitions of its own is refused: it could make the file grow without bound"
                            + " or read other files",
                    "remove <!DOCTYPE ... [ ... ]>");
            return;
        }
        warn(at, close, "the document type is ignored", "remove it");
        at = close + 1;
    }

    private void openingTag() {
        Diagnostics.stopIfInterrupted();
        TagScanner tag = new TagScanner(source, at, problems);
        if (!tag.scan()) {
            failed = true;
            return;
        }
        OpenElement outer = open.peek();
        OpenElement element = new OpenElement(source, tag, outer);
        checkPrefix(tag, element);
        at = tag.end();
        if (tag.isEmpty()) {
            finish(element);
        } else if (open.size() >= MAX_DEPTH) {
            fail(tag.from(), tag.nameEnd(), "elements are nested more than " + MAX_DEPTH + " deep", "is this a model?");
        } else {
            open.push(element);
        }
    }

    private void checkPrefix(TagScanner tag, OpenElement element) {
        if (!tag.prefix().isEmpty()
                && element.uri(tag.prefix()) == null
                && !tag.prefix().equals("xml")
                && unbound.add(tag.prefix())) {
            String message = "the prefix '" + tag.prefix() + "' is not declared; what bears it is taken as foreign";
            warn(tag.from(), tag.nameEnd(), message, "declare it: xmlns:" + tag.prefix() + "=\"...\"");
        }
    }

    private void closingTag() {
        int nameEnd = at + 2;
        while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int close = text.indexOf('>', nameEnd);
        if (close < 0) {
            fail(at, nameEnd, "a tag has no end", "close it with >");
            return;
        }
        String name = text.substring(at + 2, nameEnd);
        int depth = depthOf(name);
        if (depth < 0) {
            stray(name, nameEnd, close + 1);
        } else {
            for (int i = 0; i < depth; i++) {
                OpenElement left = open.pop();
                String message = "<" + left.tag() + "> is not closed before </" + name + ">";
                warn(left.from(), left.nameEnd(), message, "close it with </" + left.tag() + ">");
                finish(left);
            }
            finish(open.pop());
        }
        at = close + 1;
    }

    /** How many elements stand open inside the innermost one with this name; negative if there is none. */
    private int depthOf(String name) {
        int depth = 0;
        for (OpenElement element : open) {
            if (element.tag().equals(name)) {
                return depth;
            }
            depth++;
        }
        return -1;
    }

    /** A misspelt closing tag, unless the element it would close has one of its own right behind. */
    private void stray(String name, int nameEnd, int behind) {
        OpenElement inner = open.peek();
        int next = nextTag(behind);
        boolean closedNext = inner != null && text.startsWith("</" + inner.tag(), next);
        if (inner == null || closedNext) {
            warn(at, nameEnd, "</" + name + "> closes nothing and is ignored", "remove it");
        } else {
            warn(at, nameEnd, "</" + name + "> is taken as the end of <" + inner.tag() + ">", "make the two agree");
            finish(open.pop());
        }
    }

    private void finish(OpenElement element) {
        XmlElement finished = element.finish();
        OpenElement outer = open.peek();
        if (outer == null) {
            root = finished;
        } else {
            outer.add(finished);
        }
    }

    private void end() {
        if (open.isEmpty()) {
            fail(0, 1, "the file has no XML element", "is this a model?");
            return;
        }
        List<OpenElement> left = new ArrayList<>(open);
        if (left.size() > 1) {
            OpenElement inner = left.get(0);
            String message = "the file ends before <" + inner.tag() + "> is closed";
            fail(inner.from(), inner.nameEnd(), message, "the file may be cut off; get it once more");
            return;
        }
        OpenElement last = open.pop();
        warn(
                last.from(),
                last.nameEnd(),
                "<" + last.tag() + "> is not closed",
                "end the file with </" + last.tag() + ">");
        root = last.finish();
    }

    private void warn(int from, int to, String message, String hint) {
        problems.add(
                Diagnostic.warning(Code.SYNTAX, source.span(from, to), message).withHint(hint));
    }

    private void fail(int from, int to, String message, String hint) {
        problems.error(Code.SYNTAX, source.span(from, Math.min(to, text.length())), message, hint);
        failed = true;
    }

    static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '-' || c == '.';
    }

    /** The namespaces that every document knows. */
    static Map<String, String> knownNamespaces() {
        return Map.of("xml", "http://www.w3.org/XML/1998/namespace");
    }
}
