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
     * The outline of a text that stands in the block of the whole that some keys lead to.
     *
     * @param root the whole, of which only what the text says is there
     */
    record PlacedOutline(SourceText text, OutlineNode root) {

        /**
         * A text's outline.
         *
         * @param prefix the keys that lead to the block that includes the text; none for the top
         */
        static PlacedOutline of(SourceText text, List<String> prefix, Outline outline) {
            OutlineNode root = outline.root();
            if (prefix.isEmpty()) {
                return new PlacedOutline(text, root);
            }
            OutlineNode whole = new OutlineNode("", 0, 0);
            OutlineNode node = whole;
            for (String key : prefix) {
                OutlineNode child = new OutlineNode(key, 0, 0);
                node.add(child);
                node = child;
            }
            for (String key : root.keys()) {
                root.children(key).forEach(node::add);
            }
            return new PlacedOutline(text, whole);
        }

        /** The place of a whole line, if this is the text with that name. */
        Optional<Span> lineSpan(String file, int line) {
            return text.name().equals(file) && line > 0 ? Optional.of(wholeLine(text, line)) : Optional.empty();
        }
    }

    Layer {
        outlines = List.copyOf(outlines);
    }

    /** The place of a whole line but for blanks at its ends. */
    static Span wholeLine(SourceText text, int line) {
        int from = text.startOfLine(line);
        String content = text.text().substring(from, text.startOfLine(line + 1));
        int lead = content.length() - content.stripLeading().length();
        int start = from + (lead == content.length() ? 0 : lead);
        return text.span(start, from + content.stripTrailing().length());
    }
}
