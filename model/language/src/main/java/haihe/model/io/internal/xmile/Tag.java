package haihe.model.io.internal.xmile;

import haihe.model.Span;
import haihe.model.io.internal.xml.XmlElement;
import haihe.model.source.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of XMILE's own vocabulary. Elements of other namespaces are not seen: they are extensions of vendors, whose
 * meaning nobody else knows, even if they are called like one of XMILE's (XMILE 1.0, section 2.3.1).
 *
 * @param vocabulary the namespace of the standard's elements in this document
 */
record Tag(XmlElement element, String vocabulary) {

    /** The root of a document, whose namespace is taken as the standard's. */
    static Tag root(XmlElement element) {
        return new Tag(element, element.namespace());
    }

    String name() {
        return element.name();
    }

    Span span() {
        return element.span();
    }

    /** The characters in the element. */
    Passage content() {
        return element.content();
    }

    /** The characters in the element, without blanks around them. */
    String text() {
        return element.content().text().strip();
    }

    /** The value of an attribute without a prefix. */
    Optional<Passage> attribute(String name) {
        return element.attribute(name);
    }

    /** The value of an attribute without blanks around it; empty without the attribute. */
    String attributeText(String name) {
        return attribute(name).map(value -> value.text().strip()).orElse("");
    }

    /** All elements in this one that belong to the standard. */
    List<Tag> children() {
        List<Tag> children = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.namespace().equals(vocabulary)) {
                children.add(new Tag(child, vocabulary));
            }
        }
        return children;
    }

    /** The elements with this name in this one. */
    List<Tag> children(String name) {
        List<Tag> children = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (is(child, name)) {
                children.add(new Tag(child, vocabulary));
            }
        }
        return children;
    }

    /** The first element with this name in this one. */
    Optional<Tag> child(String name) {
        for (XmlElement child : element.children()) {
            if (is(child, name)) {
                return Optional.of(new Tag(child, vocabulary));
            }
        }
        return Optional.empty();
    }

    private boolean is(XmlElement child, String name) {
        return child.name().equals(name) && child.namespace().equals(vocabulary);
    }

    /** Whether an option is on: an element that is there and does not say {@code false}. */
    boolean isOn(String name) {
        return child(name)
                .map(option -> !option.text().equalsIgnoreCase("false"))
                .orElse(false);
    }
}
