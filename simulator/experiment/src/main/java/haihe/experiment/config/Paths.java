package haihe.experiment.config;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths in settings: relative to the file that says them. */
final class Paths {

    private final Diagnostics problems;

    Paths(Diagnostics problems) {
        this.problems = problems;
    }

    /** The path at a key. */
    Optional<Path> at(Settings settings, String key) {
        return settings.value(key).flatMap(value -> settings.asString(value).map(text -> resolve(value, text)));
    }

    /** The files that a list of paths and patterns names, patterns in alphabetical order. */
    List<Path> matching(Settings settings, String key) {
        List<Path> all = new ArrayList<>();
        for (Setting item : settings.items(key)) {
            settings.asString(item).ifPresent(text -> all.addAll(files(item, text)));
        }
        return List.copyOf(all);
    }

    private List<Path> files(Setting item, String text) {
        int slash = text.lastIndexOf('/');
        String pattern = text.substring(slash + 1);
        if (!pattern.contains("*")) {
            return List.of(resolve(item, text));
        }
        Path folder = resolve(item, slash < 0 ? "." : text.substring(0, slash));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
            stream.forEach(found::add);
        } catch (IOException e) {
            problems.error(Code.FILE_UNREADABLE, item.span(), "the folder " + folder + " cannot be read");
            return List.of();
        }
        if (found.isEmpty()) {
            problems.error(Code.FILE_UNREADABLE, item.span(), "no file matches " + folder.resolve(pattern));
        }
        found.sort(null);
        return found;
    }

    private static Path resolve(Setting value, String text) {
        return Path.of(value.span().file()).resolveSibling(text).normalize();
    }
}
