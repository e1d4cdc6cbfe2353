package haihe.model.io.internal.xml;

import haihe.model.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element whose closing tag has not been read yet. */
final class OpenElement {

    private final SourceText source;
    private final TagScanner tag;
    private final Map<String, String> namespaces;
    private final CharacterData content;
    private final List<XmlElement> children = new ArrayList<>();

    /**
     * @param outer the element around it; null for the root
     */
    OpenElement(SourceText source, TagScanner tag, @Nullable OpenElement outer) {
        this.source = source;
        this.tag = tag;
        this.content = new CharacterData(source, tag.end());
        Map<String, String> inherited = outer == null ? XmlParser.knownNamespaces() : outer.namespaces;
        this.namespaces = declares(tag) ? declared(inherited, tag) : inherited;
    }

    private static boolean declares(TagScanner tag) {
        return tag.attributes().stream().anyMatch(OpenElement::isDeclaration);
    }

    private static boolean isDeclaration(XmlAttribute attribute) {
        return attribute.prefix().equals("xmlns")
                || (attribute.prefix().isEmpty() && attribute.name().equals("xmlns"));
    }

    private static Map<String, String> declared(Map<String, String> inherited, TagScanner tag) {
        Map<String, String> namespaces = new HashMap<>(inherited);
        for (XmlAttribute attribute : tag.attributes()) {
            if (isDeclaration(attribute)) {
                String prefix = attribute.prefix().isEmpty() ? "" : attribute.name();
                namespaces.put(prefix, attribute.value().text().strip());
            }
        }
        return namespaces;
    }

    /** The name with its prefix. */
    String tag() {
        return tag.tag();
    }

    int from() {
        return tag.from();
    }

    int nameEnd() {
        return tag.nameEnd();
    }

    /** What a prefix stands for here; null if it is not declared. */
    @Nullable
    String uri(String prefix) {
        return namespaces.get(prefix);
    }

    void characters(int start, int end) {
        content.decoded(start, end);
    }

    void verbatim(int start, int end) {
        content.verbatim(start, end);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    XmlElement finish() {
        String uri = namespaces.get(tag.prefix());
        return new XmlElement(
                uri == null ? "" : uri,
                tag.prefix(),
                tag.name(),
                tag.attributes(),
                children,
                content.passage(),
                source.span(tag.from(), tag.nameEnd()));
    }
}
