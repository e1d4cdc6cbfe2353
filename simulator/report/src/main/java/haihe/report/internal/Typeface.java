package haihe.report.internal;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Span;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The fonts of a chart: the bundled ones, or the system's if those lack a character that the chart needs. */
public record Typeface(Font regular, Font bold) {

    private static final float TITLE = 20;
    private static final float SUBTITLE = 13;
    private static final float HEADING = 13.5f;
    private static final float TEXT = 12;
    private static final float SMALL = 11;
    private static final float NOTE = 10.5f;

    /** Loaded when first used: charts are rare, runs are not. */
    private static final class Bundled {
        private static final Typeface TYPEFACE = new Typeface(load("Regular"), load("Bold"));
    }

    /** The bundled fonts. */
    public static Typeface bundled() {
        return Bundled.TYPEFACE;
    }

    /**
     * Fonts that have every character of these texts: the bundled ones, else the system's.
     *
     * @throws ModelException with {@code UNSUPPORTED} if neither have them all
     */
    public static Typeface covering(Iterable<String> texts) {
        Typeface chosen = bundled();
        for (String text : texts) {
            if (bundled().regular.canDisplayUpTo(text) >= 0) {
                chosen = system();
            }
        }
        for (String text : texts) {
            int missing = chosen.regular.canDisplayUpTo(text);
            if (missing >= 0) {
                throw new ModelException(List.of(missing(text, text.codePointAt(missing))));
            }
        }
        return chosen;
    }

    private static Diagnostic missing(String text, int character) {
        String message = String.format(
                "no font has the character '%s' (U+%04X) of the chart's text '%s'",
                Character.toString(character), character, text);
        return Diagnostic.error(Diagnostic.Code.UNSUPPORTED, Span.NONE, message)
                .withHint("install a font that has it, or change the text");
    }

    private static Typeface system() {
        return new Typeface(new Font(Font.SANS_SERIF, Font.PLAIN, 1), new Font(Font.SANS_SERIF, Font.BOLD, 1));
    }

    private static Font load(String weight) {
        String resource = "/haihe/report/font/HaiheSansSC-" + weight + ".otf";
        try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream, resource));
        } catch (FontFormatException broken) {
            throw new IllegalStateException("the program's font " + resource + " is broken", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Font title() {
        return bold.deriveFont(TITLE);
    }

    Font subtitle() {
        return regular.deriveFont(SUBTITLE);
    }

    Font heading() {
        return bold.deriveFont(HEADING);
    }

    Font text() {
        return regular.deriveFont(TEXT);
    }

    Font small() {
        return regular.deriveFont(SMALL);
    }

    Font smallBold() {
        return bold.deriveFont(SMALL);
    }

    Font note() {
        return regular.deriveFont(NOTE);
    }
}
