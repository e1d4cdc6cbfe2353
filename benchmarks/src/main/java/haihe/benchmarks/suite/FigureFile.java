package haihe.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures as text: a comment that says where they were measured, a heading, one line for each figure. */
record FigureFile(Path path) {

    private static final String HEADING = "benchmark,parameters,median,least,most,unit,bytes";

    /** Writes the figures instead of those before. */
    void write(String machine, List<Figure> figures) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + machine, HEADING));
        figures.forEach(figure -> lines.add(line(figure)));
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        Files.write(aside, lines);
        Files.move(aside, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the figures were measured. */
    String machine() throws IOException {
        return Files.readAllLines(path).get(0).substring(2);
    }

    /** The figures in the order of the file. */
    List<Figure> read() throws IOException {
        return Files.readAllLines(path).stream().skip(2).map(FigureFile::figure).toList();
    }

    private static String line(Figure figure) {
        String parameters = new TreeMap<>(figure.parameters())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
        return String.join(
                ",",
                figure.benchmark(),
                parameters,
                "" + figure.median(),
                "" + figure.least(),
                "" + figure.most(),
                figure.unit(),
                "" + figure.bytes());
    }

    private static Figure figure(String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (String each : cells[1].isEmpty() ? new String[0] : cells[1].split(" ")) {
            parameters.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return new Figure(
                cells[0],
                parameters,
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                cells[5],
                Double.parseDouble(cells[6]));
    }
}
