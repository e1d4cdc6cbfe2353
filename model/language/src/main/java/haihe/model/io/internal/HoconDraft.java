package haihe.model.io.internal;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import haihe.model.source.SourceText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a HOCON text says by itself. Nothing is reported yet, so that several texts can be looked at at the same time.
 *
 * @param tooDeep where it is nested too deep to be parsed
 * @param content the values; empty if it includes other texts, which must be found first
 * @param mistake why it is malformed, with values that are empty; what it includes is not looked at
 */
record HoconDraft(
        SourceText text,
        OptionalInt tooDeep,
        Outline outline,
        Optional<ConfigObject> content,
        Optional<ConfigException> mistake) {

    static HoconDraft of(SourceText text) {
        OptionalInt tooDeep = Nesting.tooDeep(text.text());
        Outline outline = Outline.of(tooDeep.isPresent() ? "" : text.text());
        if (tooDeep.isPresent() || !outline.includes().isEmpty()) {
            return new HoconDraft(text, tooDeep, outline, Optional.empty(), Optional.empty());
        }
        try {
            ConfigObject content = HoconParser.values(text, new Includer((number, file) -> {
                throw new Included();
            }));
            return new HoconDraft(text, tooDeep, outline, Optional.of(content), Optional.empty());
        } catch (Included e) {
            return new HoconDraft(text, tooDeep, outline, Optional.empty(), Optional.empty());
        } catch (ConfigException e) {
            ConfigObject nothing = ConfigFactory.empty().root();
            return new HoconDraft(text, tooDeep, outline, Optional.of(nothing), Optional.of(e));
        }
    }

    /** Says that the text includes another, unlike its outline. */
    private static final class Included extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
