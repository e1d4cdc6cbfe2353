package haihe.results;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Problems with files as diagnostics. */
final class FileProblem {

    private FileProblem() {}

    static Diagnostic unwritable(Path path, String why) {
        return Diagnostic.error(Diagnostic.Code.FILE_UNWRITABLE, at(path), "cannot write " + path + ": " + why);
    }

    static ModelException unreadable(Path path, IOException failure) {
        return exception(Diagnostic.error(
                Diagnostic.Code.FILE_UNREADABLE, at(path), "cannot read " + path + ": " + reason(failure)));
    }

    static ModelException badData(Span span, String message) {
        return exception(Diagnostic.error(Diagnostic.Code.BAD_DATA, span, message));
    }

    static Span at(Path path) {
        return new Span(path.toString(), 0, 0, 1);
    }

    static ModelException exception(Diagnostic diagnostic) {
        return new ModelException(List.of(diagnostic));
    }

    static void raise(Diagnostic diagnostic) {
        throw exception(diagnostic);
    }

    /** The reason of a failure for a person, without the file's name. */
    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "exists already";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
