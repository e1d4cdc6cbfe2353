package haihe.model.io.internal;

import com.typesafe.config.ConfigObject;
import haihe.model.Span;
import haihe.model.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A parsed HOCON text, not yet resolved, with the outlines of all texts that took part.
 *
 * @param content the values
 * @param outlines the text's own outline first, then those of the texts it includes
 */
record Layer(ConfigObject content, List<PlacedOutline> outlines) {

    /**
     * The outline of a text that stands in the block at {@code prefix} of the whole.
     *
     * @param prefix path of the block that includes the text; empty for the top
     */
    record PlacedOutline(SourceText text, String prefix, Outline outline) {

        /** The entries of this text at a path of the whole. */
        List<Outline.Entry> at(String path) {
            if (prefix.isEmpty()) {
                return outline.at(path);
            }
            int start = prefix.length() + 1;
            return path.length() > start && path.startsWith(prefix) ? outline.at(path.substring(start)) : List.of();
        }

        Optional<Span> lineSpan(String file, int line) {
            if (!text.name().equals(file) || line < 1) {
                return Optional.empty();
            }
            int from = text.startOfLine(line);
            int to = text.startOfLine(line + 1);
            String content = text.text().substring(from, to);
            int lead = content.length() - content.stripLeading().length();
            int start = from + (lead == content.length() ? 0 : lead);
            return Optional.of(text.span(start, from + content.stripTrailing().length()));
        }
    }

    Layer {
        outlines = List.copyOf(outlines);
    }
}
