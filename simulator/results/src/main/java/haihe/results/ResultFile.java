package haihe.results;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that appears complete or not at all: its content is written aside in the same folder and then renamed. An
 * existing file is kept unless replacing it was asked for.
 *
 * @param path the file
 * @param replaces whether an existing file may be replaced
 */
public record ResultFile(Path path, boolean replaces) {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything to a file that does not exist yet.
         *
         * @throws IOException if that fails; whatever was written is then removed
         */
        void writeTo(Path file) throws IOException;
    }

    /** A new file, which must not exist. */
    public static ResultFile at(Path path) {
        return new ResultFile(path, false);
    }

    /** The same file, replaced if it exists. */
    public ResultFile replacing() {
        return new ResultFile(path, true);
    }

    /** What stands against writing this file, known before there is anything to write; empty if nothing does. */
    public Optional<Diagnostic> obstacle() {
        if (Files.isDirectory(path)) {
            return Optional.of(FileProblem.unwritable(path, "is a folder"));
        }
        if (Files.exists(path) && !replaces) {
            return Optional.of(FileProblem.unwritable(path, "exists already")
                    .withHint("ask for it to be replaced, or choose another name"));
        }
        return Optional.empty();
    }

    /**
     * Writes the file, making its folders if need be.
     *
     * @return the file
     * @throws ModelException with {@code FILE_UNWRITABLE} if the file exists and may not be replaced, or cannot be
     *     written; the folder then holds what it held before
     */
    public Path write(Content content) {
        obstacle().ifPresent(FileProblem::raise);
        Path target = path.toAbsolutePath();
        Path aside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(aside);
            content.writeTo(aside);
            move(aside, target);
        } catch (IOException failure) {
            throw FileProblem.exception(FileProblem.unwritable(path, FileProblem.reason(failure)));
        } finally {
            discard(aside);
        }
        return path;
    }

    /** Writes the file as UTF-8 text; see {@link #write(Content)}. */
    public Path writeText(String text) {
        return write(file -> Files.writeString(file, text, StandardCharsets.UTF_8));
    }

    private void move(Path aside, Path target) throws IOException {
        if (replaces) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(aside, target);
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException left) {
            // The result itself is in place or was refused; a left-over .part file is all that remains to remove.
            aside.toFile().deleteOnExit();
        }
    }
}
