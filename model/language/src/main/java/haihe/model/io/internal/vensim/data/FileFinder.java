package haihe.model.io.internal.vensim.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files by names that were written on Windows: backslashes part folders, case does not matter.
 *
 * @param folder what names are relative to
 */
record FileFinder(Path folder) {

    private static final List<String> WORKBOOKS = List.of(".xlsx", ".xls", ".xlsm");

    /**
     * The file of a name. If there is none, the same workbook saved in another version of the format; if there is none
     * either, the path as written.
     */
    Path find(String name) {
        Path written = Path.of(name.replace('\\', '/'));
        Path found = folder;
        for (Path part : written) {
            found = step(found, part.toString());
        }
        Path path = written.isAbsolute() ? written : found.normalize();
        return Files.exists(path) ? path : otherVersion(path).orElse(path);
    }

    /** The file's own name at the end of a written name. */
    String lastName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Path step(Path parent, String name) {
        Path exact = parent.resolve(name);
        return Files.exists(exact) ? exact : ignoringCase(parent, name).orElse(exact);
    }

    private static Optional<Path> ignoringCase(Path parent, String name) {
        if (!Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> child.getFileName().toString().equalsIgnoreCase(name))
                    .min(Path::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> otherVersion(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !WORKBOOKS.contains(name.substring(dot).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return WORKBOOKS.stream()
                .map(ending -> path.resolveSibling(name.substring(0, dot) + ending))
                .filter(Files::exists)
                .findFirst();
    }
}
