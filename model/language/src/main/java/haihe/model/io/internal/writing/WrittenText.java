package haihe.model.io.internal.writing;

import haihe.model.Diagnostic;
import java.util.List;

/**
 * The text of a model.
 *
 * @param losses what it leaves out, and what others may understand in another way
 */
public record WrittenText(String text, List<Diagnostic> losses) {
    public WrittenText {
        losses = List.copyOf(losses);
    }
}
