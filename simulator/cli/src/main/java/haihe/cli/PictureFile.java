package haihe.cli;

import haihe.model.ModelException;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that pictures go to. */
final class PictureFile {

    private PictureFile() {}

    /**
     * The file for a picture, known to be free before anything is computed.
     *
     * @throws ParameterException if its name ends neither with .png nor with .svg
     * @throws ModelException if a file is in the way
     */
    static ResultFile of(Path picture, boolean replaces, CommandLine command) {
        String name = picture.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new ParameterException(command, "the picture's name must end with .png or .svg, not " + picture);
        }
        ResultFile file = new ResultFile(picture, replaces);
        file.obstacle().ifPresent(problem -> {
            throw new ModelException(List.of(problem.withHint("use --replace, or --to FILE")));
        });
        return file;
    }
}
