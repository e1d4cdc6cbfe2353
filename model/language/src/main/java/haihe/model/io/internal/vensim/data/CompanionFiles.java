package haihe.model.io.internal.vensim.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where data of a model may be.
 *
 * @param folder the model's folder
 * @param stem the name of the model's file without its ending
 */
record CompanionFiles(Path folder, String stem) {

    private static final List<String> ENDINGS = List.of(".dat", ".tab", ".csv", ".xlsx", ".xls");
    private static final String USUAL = "data";

    static CompanionFiles of(Path model) {
        Path parent = model.getParent();
        return new CompanionFiles(parent == null ? Path.of("") : parent, stem(model));
    }

    /**
     * The files that hold a dataset which Vensim keeps as a file of its own format, such as {@code data.vdf}, in a form
     * that others can read: same name, other ending.
     */
    List<Path> ofDataset(String name) {
        FileFinder finder = new FileFinder(folder);
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        List<Path> found = new ArrayList<>();
        for (String ending : ENDINGS) {
            Path file = finder.find(base + ending);
            if (Files.exists(file) && !found.contains(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /** Files called like the model with {@code _data} behind, then those called {@code data}, then those like the model. */
    List<Path> byName() {
        Set<Path> found = new LinkedHashSet<>();
        for (String name : List.of(stem + "_" + USUAL, USUAL, stem)) {
            found.addAll(ofDataset(name + "."));
        }
        return List.copyOf(found);
    }

    /** All other files in Vensim's format for data, beside the model and in the folder {@code data} there. */
    List<Path> others() {
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve(USUAL))) {
            if (Files.isDirectory(place.toAbsolutePath())) {
                try (Stream<Path> files = Files.list(place.toString().isEmpty() ? Path.of(".") : place)) {
                    files.filter(CompanionFiles::isData).sorted().forEach(file -> found.add(file.normalize()));
                } catch (IOException e) {
                    continue;
                }
            }
        }
        found.removeAll(byName());
        return found;
    }

    private static boolean isData(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".dat");
    }

    /** How the usual places are called in messages. */
    String shown() {
        return stem + ".dat or data.dat";
    }

    private static String stem(Path model) {
        String name = String.valueOf(model.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
