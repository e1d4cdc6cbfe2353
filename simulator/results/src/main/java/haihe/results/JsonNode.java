package haihe.results;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a JSON file with its path, for reading with messages that say which key is wrong. */
record JsonNode(Path file, String path, @Nullable Object value) {

    /** The node of a required key. */
    JsonNode get(String key) {
        Map<?, ?> map = map();
        if (!map.containsKey(key)) {
            throw problem(Diagnostic.Code.MISSING_KEY, "the key '" + key + "' is missing");
        }
        return new JsonNode(file, path.isEmpty() ? key : path + "." + key, map.get(key));
    }

    /** The node of a key that may be absent. */
    Optional<JsonNode> find(String key) {
        return map().containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** Refuses keys other than these. */
    JsonNode withOnly(String... keys) {
        Set<Object> unknown = new LinkedHashSet<>(map().keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw problem(
                    Diagnostic.Code.UNKNOWN_KEY, "unknown key " + unknown + "; there are " + String.join(", ", keys));
        }
        return this;
    }

    <T> List<T> list(Function<JsonNode, T> each) {
        if (!(value instanceof List<?> items)) {
            throw wrong("a list");
        }
        List<T> result = new java.util.ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            result.add(each.apply(new JsonNode(file, path + "[" + i + "]", items.get(i))));
        }
        return result;
    }

    /** An object's values by key, in order. */
    <T> Map<String, T> entries(Function<JsonNode, T> each) {
        Map<String, T> result = new LinkedHashMap<>();
        map().keySet().forEach(key -> result.put(String.valueOf(key), each.apply(get(String.valueOf(key)))));
        return result;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    long whole() {
        if (value instanceof Long number) {
            return number;
        }
        throw wrong("a whole number");
    }

    /** A number, also one that JSON can only hold as text. */
    double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text
                && Set.of("NaN", "Infinity", "-Infinity").contains(text)) {
            return Double.parseDouble(text);
        }
        throw wrong("a number");
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong("one of " + List.of(type.getEnumConstants()));
    }

    ModelException wrong(String wanted) {
        return problem(Diagnostic.Code.BAD_VALUE, value + " is not " + wanted);
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }

    private ModelException problem(Diagnostic.Code code, String message) {
        String where = path.isEmpty() ? "" : "at '" + path + "': ";
        return FileProblem.exception(Diagnostic.error(code, FileProblem.at(file), where + message));
    }
}
