package haihe.model.io.internal.vensim.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads texts in Vensim's .dat format: the name of a variable, then a line with a time and a value for each observation
 * (Vensim reference manual, ".dat Format"). A name may come again and goes on then; what follows the two numbers, or a
 * slash behind a name, is a comment.
 */
final class DatFile {

    private static final String NUMBER = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
    private static final Pattern OBSERVATION =
            Pattern.compile("\\s*(" + NUMBER + ")[\\s,]+(" + NUMBER + ")(?:[\\s,].*)?");
    private static final Pattern MISSING = Pattern.compile("\\s*" + NUMBER + "[\\s,]+:NA:.*", Pattern.CASE_INSENSITIVE);

    private DatFile() {}

    /** The series in a text, in the order of the file; those with a time base of their own are left out. */
    static List<NamedSeries> parse(String text) {
        Map<String, NamedSeries.Collector> found = new LinkedHashMap<>();
        Optional<NamedSeries.Collector> current = Optional.empty();
        for (String line : text.lines().toList()) {
            Matcher observation = OBSERVATION.matcher(line);
            if (observation.matches()) {
                double time = Double.parseDouble(observation.group(1));
                double value = Double.parseDouble(observation.group(2));
                current.ifPresent(series -> series.add(time, value));
            } else if (!line.isBlank() && !MISSING.matcher(line).matches()) {
                current = head(line, found);
            }
        }
        List<NamedSeries> all = new ArrayList<>();
        found.values().forEach(series -> series.finish().ifPresent(all::add));
        return all;
    }

    private static Optional<NamedSeries.Collector> head(String line, Map<String, NamedSeries.Collector> found) {
        int end = endOfName(line);
        if (end < line.length() && line.charAt(end) == '<') {
            return Optional.empty();
        }
        return NamedSeries.collect(line.substring(0, end).strip())
                .map(series -> found.computeIfAbsent(series.key(), key -> series));
    }

    /** Where a name ends: before the slash of a comment or the bracket of a time base, unless quotes are around them. */
    private static int endOfName(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '/' || c == '<')) {
                return i;
            }
        }
        return line.length();
    }
}
