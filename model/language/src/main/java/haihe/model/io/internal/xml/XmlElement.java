package haihe.model.io.internal.xml;

import haihe.model.Span;
import haihe.model.source.Passage;
import java.util.List;
import java.util.Optional;

/**
 * An element with its content.
 *
 * @param namespace the URI that its name belongs to; empty if none is declared for it
 * @param prefix what stands before the colon of its name; empty without one
 * @param name its name without prefix
 * @param content its characters without those of its children, CDATA sections included, decoded
 * @param span where its opening tag names it
 */
public record XmlElement(
        String namespace,
        String prefix,
        String name,
        List<XmlAttribute> attributes,
        List<XmlElement> children,
        Passage content,
        Span span) {

    public XmlElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The value of the attribute with this name and no prefix. */
    public Optional<Passage> attribute(String wanted) {
        return attribute("", wanted);
    }

    /** The value of the attribute with this prefix and name. */
    public Optional<Passage> attribute(String wantedPrefix, String wanted) {
        return attributes.stream()
                .filter(each ->
                        each.prefix().equals(wantedPrefix) && each.name().equals(wanted))
                .map(XmlAttribute::value)
                .findFirst();
    }

    /** The name as written, with its prefix. */
    public String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
