package haihe.model.io.internal;

import java.util.List;

/**
 * Where the keys, values and includes of one HOCON text stand, as offsets into the text. The HOCON library knows values
 * only by line and merges repeated keys; this knows every one of them.
 *
 * @param root the text as a whole
 * @param includes all include statements in the order of the text
 */
record Outline(OutlineNode root, List<Include> includes) {

    /** An include statement in the block that these keys lead to. */
    record Include(List<String> path, int from, int to) {
        Include {
            path = List.copyOf(path);
        }
    }

    Outline {
        includes = List.copyOf(includes);
    }

    static Outline of(String text) {
        OutlineScanner scanner = new OutlineScanner(text);
        scanner.scan();
        return new Outline(scanner.root(), scanner.includes());
    }

    /** The include statement with a number counted from 0; the beginning of the text if there are not so many. */
    Include include(int number) {
        return number < includes.size() ? includes.get(number) : new Include(List.of(), 0, 0);
    }
}
