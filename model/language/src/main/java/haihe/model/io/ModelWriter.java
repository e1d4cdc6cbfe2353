package haihe.model.io;

import haihe.model.Diagnostic;
import haihe.model.Model;
import java.nio.file.Path;
import java.util.List;

/** Writes models in one file format. */
public interface ModelWriter {

    /** Whether a file's name says that it is of this format. */
    boolean writes(Path file);

    /**
     * The text of a file with a model.
     *
     * @param file the file that it is meant for; it is not touched
     */
    Written write(Model model, Path file);

    /**
     * A model as a text.
     *
     * @param text the content of the file, in UTF-8
     * @param losses what the file does not say (errors), and what other tools may understand in another way (warnings);
     *     each is located in the files that the model was read from
     */
    record Written(String text, List<Diagnostic> losses) {
        public Written {
            losses = List.copyOf(losses);
        }
    }
}
