package haihe.jingjinji;

import haihe.engine.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The observed history of the region, as the model's own data file tells it. */
final class Observations {

    /** The variables that the model has to reproduce. */
    static final List<String> PRIMARY = List.of(
            "population",
            "urbanization_rate",
            "gdp_const2020",
            "energy_total",
            "coal_share",
            "co2_energy_balance",
            "pm25",
            "water_supply_total",
            "surface_water_supply",
            "transfer_water_snwt",
            "reclaimed_and_other_supply",
            "groundwater_abstraction");

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

    /** Mean absolute error of a run against the observations, in percent; empty if none of these is other than 0. */
    static OptionalDouble error(Trajectory run, String variable, String region) {
        return of(variable, region).entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .mapToDouble(
                        each -> Math.abs(run.at(variable + "[" + region + "]", each.getKey()) / each.getValue() - 1))
                .map(each -> each * 100)
                .average();
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
