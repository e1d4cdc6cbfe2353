package haihe.results;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON texts of plain values: maps with text keys, lists, texts, numbers, truth values and null (RFC 8259). */
public final class Json {

    private Json() {}

    /**
     * The JSON text of a value, indented by two blanks, ending with a line end. Numbers read back to the same double;
     * those that JSON lacks become the texts {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
     *
     * @param value a map (its order is kept), iterable, text, number, boolean or null
     * @throws IllegalArgumentException if there is any other object in it
     */
    public static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter writer = new JsonWriter(text);
            writer.setIndent("  ");
            writer.setHtmlSafe(false);
            write(value, writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(@Nullable Object value, JsonWriter writer) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                writer.name(String.valueOf(entry.getKey()));
                write(entry.getValue(), writer);
            }
            writer.endObject();
        } else if (value instanceof Iterable<?> items) {
            writer.beginArray();
            for (Object item : items) {
                write(item, writer);
            }
            writer.endArray();
        } else {
            writeLeaf(value, writer);
        }
    }

    private static void writeLeaf(Object value, JsonWriter writer) throws IOException {
        if (value instanceof String text) {
            writer.value(text);
        } else if (value instanceof Boolean truth) {
            writer.value(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            writer.value(((Number) value).longValue());
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                writer.value(number);
            } else {
                writer.value(Double.toString(number));
            }
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    /**
     * The value of a JSON text: maps in the text's order, lists, texts, booleans, null; numbers as {@code Long} if they
     * are written as whole numbers that fit, else as {@code Double}.
     *
     * @throws IllegalArgumentException if the text is not JSON; the message says where
     */
    public static @Nullable Object parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("there is nothing in it");
        }
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = new Gson().getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("something follows after its end, " + reader.getPath());
            }
            return plain(element);
        } catch (IOException | JsonParseException bad) {
            throw new IllegalArgumentException(bad.getMessage(), bad);
        }
    }

    private static @Nullable Object plain(JsonElement element) {
        if (element instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (element instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.forEach(item -> list.add(plain(item)));
            return list;
        }
        return element instanceof JsonPrimitive leaf ? plainLeaf(leaf) : null;
    }

    private static Object plainLeaf(JsonPrimitive leaf) {
        if (leaf.isBoolean()) {
            return leaf.getAsBoolean();
        }
        if (leaf.isString()) {
            return leaf.getAsString();
        }
        String digits = leaf.getAsString();
        if (digits.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return Double.parseDouble(digits);
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException large) {
            return Double.parseDouble(digits);
        }
    }
}
