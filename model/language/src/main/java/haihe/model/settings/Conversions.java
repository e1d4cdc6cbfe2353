package haihe.model.settings;

import haihe.model.settings.Setting.Flag;
import haihe.model.settings.Setting.Items;
import haihe.model.settings.Setting.Numeral;
import haihe.model.settings.Setting.Text;
import haihe.model.source.Passage;
import java.util.List;
import java.util.Optional;

/** What a value is as another type; the conversions between texts, numbers and flags are those of HOCON. */
final class Conversions {

    private Conversions() {}

    static Optional<String> string(Setting setting) {
        if (setting instanceof Text text) {
            return Optional.of(text.passage().text());
        }
        if (setting instanceof Numeral numeral) {
            return Optional.of(numeral.passage().text());
        }
        return setting instanceof Flag flag ? Optional.of(Boolean.toString(flag.value())) : Optional.empty();
    }

    static Optional<Passage> passage(Setting setting) {
        if (setting instanceof Text text) {
            return Optional.of(text.passage());
        }
        return setting instanceof Numeral numeral ? Optional.of(numeral.passage()) : Optional.empty();
    }

    static Optional<Double> number(Setting setting) {
        if (setting instanceof Numeral numeral) {
            return Optional.of(numeral.value());
        }
        if (setting instanceof Text text && looksNumeric(text.passage().text())) {
            try {
                return Optional.of(Double.valueOf(text.passage().text()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Keeps out what Java alone takes for a number, such as {@code 0x1p3}, {@code 1d} and {@code NaN}. */
    private static boolean looksNumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
    }

    static Optional<Boolean> flag(Setting setting) {
        if (setting instanceof Flag flag) {
            return Optional.of(flag.value());
        }
        if (setting instanceof Text text) {
            return switch (text.passage().text()) {
                case "true", "yes", "on" -> Optional.of(true);
                case "false", "no", "off" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    static Optional<Settings> block(Setting setting) {
        return setting instanceof Settings block ? Optional.of(block) : Optional.empty();
    }

    static Optional<List<Setting>> items(Setting setting) {
        return setting instanceof Items items ? Optional.of(items.values()) : Optional.empty();
    }
}
