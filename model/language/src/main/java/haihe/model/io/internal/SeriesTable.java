package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table and the series that is looked for in it.
 *
 * @param block what the model says about the series
 * @param name the series' name
 * @param array whether the series has dimensions
 */
record SeriesTable(Diagnostics problems, CsvTable table, Settings block, String name, boolean array) {

    double scale() {
        return block.number("scale").orElse(1);
    }

    /** The column with a heading that is written at a place; -1, and reported, if there is none. */
    int column(String heading, Span span) {
        int column = table.column(heading);
        if (column < 0) {
            Optional<String> hint = Suggestions.didYouMean(heading, table.headingTexts())
                    .or(() -> Optional.of("its columns are " + String.join(", ", table.headingTexts())));
            problems.error(Code.BAD_DATA, span, file() + " has no column '" + heading + "'", hint);
        }
        return column;
    }

    /** Reports a key that the layout does not use. */
    void refuse(String key, String layout) {
        if (block.has(key)) {
            String message = "'" + key + "' has no meaning in the " + layout + " layout";
            problems.error(Code.BAD_VALUE, block.spanOf(key), message);
        }
    }

    /** Reports a problem at the value of a key, or where the file is named. */
    void error(String key, String message, Optional<String> hint) {
        problems.error(Code.BAD_DATA, place(block, key), message, hint);
    }

    /** Where the value of a key is written; where the file is named if the block has no such key. */
    Span place(Settings inner, String key) {
        return inner.value(key).or(() -> block.value("file")).map(Setting::span).orElse(block.span());
    }

    String file() {
        return "'" + table.source().name() + "'";
    }

    /** The names of an element's parts, written as in the keys of equations. */
    static List<Name> element(String key) {
        return Arrays.stream(key.split(",", -1))
                .map(String::strip)
                .map(part -> Name.of(Name.isBlank(part) ? "?" : part))
                .toList();
    }

    static boolean isName(String text, Name wanted) {
        return !Name.isBlank(text) && Name.of(text).equals(wanted);
    }
}
