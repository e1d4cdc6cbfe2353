package haihe.model.io.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the keys, values and includes of one HOCON text stand, as offsets into the text. The HOCON library knows values
 * only by line and merges repeated keys; this knows every one of them.
 *
 * @param entries all keys and list elements in the order of the text
 * @param includes all include statements in the order of the text
 * @param byPath the entries of each path
 */
record Outline(List<Entry> entries, List<Include> includes, Map<String, List<Entry>> byPath) {

    private static final char SEPARATOR = '\u0001';

    /** What a value looks like in the text. */
    enum Form {
        OBJECT,
        LIST,
        /** One text in double quotes. */
        QUOTED,
        /** One text in triple quotes. */
        TRIPLE_QUOTED,
        /** Anything else: unquoted texts, numbers, substitutions and concatenations. */
        PLAIN
    }

    /**
     * A key with its value, or an element of a list.
     *
     * @param path the keys from the top of the text, joined by {@link #join}; list elements count as keys 0, 1, ...
     * @param depth the number of keys in the path
     * @param key the last key
     * @param keyFrom where the key begins; for list elements where the value begins
     * @param keyTo where the key ends
     * @param from where the value begins
     * @param to where the value ends
     */
    record Entry(String path, int depth, String key, int keyFrom, int keyTo, int from, int to, Form form) {}

    /** An include statement in the block at {@code path}. */
    record Include(String path, int from, int to) {}

    Outline {
        entries = Collections.unmodifiableList(entries);
        includes = Collections.unmodifiableList(includes);
        byPath = Collections.unmodifiableMap(byPath);
    }

    static Outline of(String text) {
        OutlineScanner scanner = new OutlineScanner(text);
        scanner.scan();
        Map<String, List<Entry>> byPath = new HashMap<>();
        for (Entry entry : scanner.entries()) {
            byPath.computeIfAbsent(entry.path(), path -> new ArrayList<>(1)).add(entry);
        }
        return new Outline(scanner.entries(), scanner.includes(), byPath);
    }

    /** The entries with this path, in the order of the text. */
    List<Entry> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** The path of a key inside the block at {@code path}; the top of a text has the empty path. */
    static String join(String path, String key) {
        return path.isEmpty() ? key : path + SEPARATOR + key;
    }
}
