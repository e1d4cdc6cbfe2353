package haihe.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, whose results stand between two comments each. */
record Page(Path path) {

    /** Puts a text in the place of a question's results; fails if the page has no such place. */
    void replace(String id, String text) throws IOException {
        String page = Files.readString(path);
        String opening = opening(id);
        String closing = "<!-- end of " + id + " -->";
        int from = page.indexOf(opening);
        int to = page.indexOf(closing);
        if (from < 0 || to < from) {
            throw new IOException(
                    path + " has no place for the results of " + id + ": add " + opening + " and " + closing);
        }
        Files.writeString(path, page.substring(0, from + opening.length()) + "\n" + text + "\n" + page.substring(to));
    }

    private static String opening(String id) {
        return "<!-- results of " + id + " -->";
    }
}
