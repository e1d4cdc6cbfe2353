package haihe.model.io.internal.writing;

import com.typesafe.config.ConfigUtil;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A HOCON text in the making, indented. */
final class HoconText {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(include|true|false|null|on|off|yes|no).*");
    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A block that {@link #close} ends. */
    void open(String key) {
        line(key(key) + " {");
        depth++;
    }

    /** A block in a list that {@link #close} ends. */
    void openItem() {
        line("{");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    void blank() {
        text.append('\n');
    }

    /** A key with a text; nothing if the text is empty. */
    void text(String key, String value) {
        if (!value.isEmpty()) {
            raw(key, quoted(value));
        }
    }

    /** A key with a value that is written as HOCON has it. */
    void raw(String key, String value) {
        line(key(key) + " = " + value);
    }

    void number(String key, double value) {
        raw(key, number(value));
    }

    /** A list, broken into lines where it is long. */
    void list(String key, List<String> items) {
        String whole = key(key) + " = [" + String.join(", ", items) + "]";
        if (whole.length() + 2 * depth <= WIDTH) {
            line(whole);
            return;
        }
        line(key(key) + " = [");
        depth++;
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i < items.size() - 1 ? ", " : "");
            if (!row.isEmpty() && row.length() + item.length() + 2 * depth > WIDTH) {
                line(row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(item);
        }
        line(row.toString());
        depth--;
        line("]");
    }

    void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    /** A number; HOCON knows no negative zero, but reads one from a text. */
    static String number(double value) {
        String text = Spelling.signed(value);
        return text.equals("-0") ? "\"-0.0\"" : text;
    }

    static List<String> numbers(List<Double> values) {
        return values.stream().map(HoconText::number).toList();
    }

    static String quoted(String value) {
        return ConfigUtil.quoteString(value);
    }

    static List<String> quoted(List<String> values) {
        return values.stream().map(HoconText::key).collect(Collectors.toList());
    }

    /** A key, or a word in a list. */
    static String key(String key) {
        boolean plain =
                PLAIN_KEY.matcher(key).matches() && !RESERVED.matcher(key).matches();
        return plain ? key : quoted(key);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
