package haihe.jingjinji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The observed history of the region, as the model's own data file tells it. */
final class Observations {

    private Observations() {}

    /** The rows of a table as lists of cells, without its heading; quoted cells may hold commas. */
    static List<List<String>> rows(String file) {
        try {
            return Files.readAllLines(Region.file(file)).stream()
                    .skip(1)
                    .map(Observations::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values by year of one variable in one region, from 2013 to 2020. */
    static Map<Double, Double> of(String variable, String region) {
        Map<Double, Double> values = new TreeMap<>();
        for (List<String> row : rows("data/history.csv")) {
            double year = Double.parseDouble(row.get(1));
            if (row.get(0).equals(region) && row.get(2).equals(variable) && year >= 2013 && year <= 2020) {
                values.put(year, Double.parseDouble(row.get(3)));
            }
        }
        return values;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
