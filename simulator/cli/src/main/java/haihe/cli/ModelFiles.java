package haihe.cli;

import haihe.model.io.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells model files from run configs. */
final class ModelFiles {

    /** The key that only a model's main file has. */
    private static final Pattern VERSION_KEY = Pattern.compile("(?m)^\\s*\"?haihe\"?\\s*[=:]");

    private ModelFiles() {}

    /** Whether a file is a model; false also if it cannot be read, which the reader of run configs then reports. */
    static boolean isModel(Path file) {
        if (Models.isForeign(file)) {
            return true;
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return VERSION_KEY.matcher(text).find();
        } catch (IOException e) {
            return false;
        }
    }

    /** A file's name without its ending. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
