package haihe.model.io.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A key with its value, or an element of a list, whose key is its number counted from 0. Grows while the text is scanned
 * and stays as it is from then on.
 */
final class OutlineNode {

    /** What a value looks like in the text. */
    enum Form {
        OBJECT,
        LIST,
        /** One text in double quotes. */
        QUOTED,
        /** One text in triple quotes. */
        TRIPLE_QUOTED,
        /** Anything else: unquoted texts, numbers, substitutions and concatenations. */
        PLAIN,
        /** A key in the middle of a path such as {@code a.b.c}, which has no block of its own. */
        IMPLIED
    }

    private final String key;
    private final int keyFrom;
    private final int keyTo;
    private int from;
    private int to;
    private Form form = Form.IMPLIED;
    private Map<String, List<OutlineNode>> children = Map.of();

    /**
     * A key that stands at {@code keyFrom} up to, not including, {@code keyTo}; for list elements these are equal.
     */
    OutlineNode(String key, int keyFrom, int keyTo) {
        this.key = key;
        this.keyFrom = keyFrom;
        this.keyTo = keyTo;
        this.from = keyFrom;
        this.to = keyTo;
    }

    /** Notes where the value stands and what it looks like. */
    void found(Form looks, int valueFrom, int valueTo) {
        form = looks;
        from = valueFrom;
        to = valueTo;
    }

    void add(OutlineNode child) {
        if (children.isEmpty()) {
            children = new LinkedHashMap<>();
        }
        children.computeIfAbsent(child.key, any -> new ArrayList<>(1)).add(child);
    }

    String key() {
        return key;
    }

    int keyFrom() {
        return keyFrom;
    }

    int keyTo() {
        return keyTo;
    }

    /** Where the value begins. */
    int from() {
        return from;
    }

    /** Where the value ends. */
    int to() {
        return to;
    }

    Form form() {
        return form;
    }

    /** The nodes with a key, in the order of the text; more than one if the key is repeated. */
    List<OutlineNode> children(String wanted) {
        return children.getOrDefault(wanted, List.of());
    }

    /** The different keys of the children, in the order of the text. */
    List<String> keys() {
        return List.copyOf(children.keySet());
    }
}
