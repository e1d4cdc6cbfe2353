package haihe.model.io.internal.writing;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML text in the making, indented. */
final class XmlText {

    /** The namespace of XMILE 1.0 (its section 2.1). */
    static final String XMILE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

    /** The namespace of what only Haihe knows. */
    static final String HAIHE = "urn:haihe:xmile:1";

    private static final String INDENT = "  ";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String pending = "";
    private boolean hasChildren;

    XmlText() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Writing into memory fails for programs' faults only. */
    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException(e);
    }

    /** Begins an element, which {@link #close} ends. */
    void open(String tag) {
        start(false);
        pending = tag;
    }

    /** Declares the namespaces on the element that was opened last. */
    void namespaces() {
        attributes.put("xmlns", XMILE);
        attributes.put("xmlns:haihe", HAIHE);
    }

    /** Adds an attribute to the element that was opened last, before anything is in it. */
    void attribute(String name, String value) {
        attributes.put(name, clean(value));
    }

    /** An attribute of Haihe's own; nothing if the value is empty. */
    void own(String name, String value) {
        if (!value.isEmpty()) {
            attribute("haihe:" + name, value);
        }
    }

    void close() {
        if (!pending.isEmpty()) {
            start(true);
            return;
        }
        try {
            depth--;
            if (hasChildren) {
                line();
            }
            out.writeEndElement();
            hasChildren = true;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Writes the tag that was opened last, now that it is known whether it has content. */
    private void start(boolean empty) {
        if (pending.isEmpty()) {
            return;
        }
        try {
            line();
            if (empty) {
                out.writeEmptyElement(pending);
            } else {
                out.writeStartElement(pending);
                depth++;
                hasChildren = false;
            }
            for (Map.Entry<String, String> each : attributes.entrySet()) {
                out.writeAttribute(each.getKey(), each.getValue());
            }
            attributes.clear();
            pending = "";
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with nothing but a text. */
    void element(String tag, String content) {
        open(tag);
        content(content);
        close();
    }

    /** An element without content. */
    void empty(String tag) {
        open(tag);
        close();
    }

    void content(String content) {
        start(false);
        try {
            out.writeCharacters(clean(content));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + INDENT.repeat(depth));
        hasChildren = true;
    }

    /** The text without characters that XML 1.0 has no way to write. */
    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && !isUnknown(c)) ? c : '\uFFFD')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isUnknown(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF;
    }

    /** The whole text, once every element is closed. */
    String finish() {
        try {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return text.toString();
    }
}
