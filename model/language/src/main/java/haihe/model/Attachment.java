package haihe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that came with a model, does not bear on what it computes, and is kept for those who write it again, such as
 * the record that the draft of XMILE 1.2 keeps of what was made by machines ({@code ai_information}).
 *
 * @param name what it is called
 * @param attributes named values, in order
 * @param text its own text; may be empty
 * @param parts what it consists of
 */
public record Attachment(String name, Map<String, String> attributes, String text, List<Attachment> parts) {
    public Attachment {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        parts = List.copyOf(parts);
    }
}
