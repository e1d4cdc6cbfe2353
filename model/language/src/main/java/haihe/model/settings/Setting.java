package haihe.model.settings;

import haihe.model.Span;
import haihe.model.source.Passage;
import java.util.List;

/** A value in a settings file. */
public sealed interface Setting permits Setting.Text, Setting.Numeral, Setting.Flag, Setting.Items, Settings {

    /** Where the value is written. */
    Span span();

    /** The value in a few words, for messages, such as {@code the number 3}. */
    String description();

    /** One case for every kind of value. */
    interface Cases<R> {
        R text(Text value);

        R numeral(Numeral value);

        R flag(Flag value);

        R items(Items value);

        R block(Settings value);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A text. */
    record Text(Passage passage) implements Setting {

        private static final int LONG = 40;

        @Override
        public Span span() {
            return passage.span();
        }

        @Override
        public String description() {
            String text = passage.text();
            return "the text \"" + (text.length() > LONG ? text.substring(0, LONG) + "..." : text) + "\"";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A number.
     *
     * @param passage the number as written
     */
    record Numeral(double value, Passage passage) implements Setting {
        @Override
        public Span span() {
            return passage.span();
        }

        @Override
        public String description() {
            return "the number " + passage.text();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numeral(this);
        }
    }

    /** True or false. */
    record Flag(boolean value, Span span) implements Setting {
        @Override
        public String description() {
            return Boolean.toString(value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flag(this);
        }
    }

    /** A list. */
    record Items(List<Setting> values, Span span) implements Setting {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String description() {
            return "a list";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }
}
