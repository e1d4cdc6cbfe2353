package haihe.benchmarks.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A question's figures as a table in Markdown: medians with the least and the most, and ratios of medians. */
final class Table {

    private final Question question;
    private final List<Figure> figures;

    Table(Question question, List<Figure> figures) {
        this.question = question;
        this.figures = figures;
    }

    String text() {
        Map<List<String>, Map<String, Figure>> rows = new LinkedHashMap<>();
        Set<String> found = new LinkedHashSet<>();
        for (Figure figure : figures) {
            List<String> row = question.rows().stream().map(figure::get).toList();
            String column = figure.get(question.columns());
            found.add(column);
            rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, figure);
        }
        List<String> columns = question.order().isEmpty() ? List.copyOf(found) : question.order();
        List<String> lines = new ArrayList<>();
        lines.add(line(heading(columns)));
        lines.add("|" + "---|".repeat(heading(columns).size()));
        rows.forEach((row, cells) -> lines.add(line(cells(row, cells, columns))));
        return String.join("\n", lines);
    }

    private List<String> heading(List<String> columns) {
        List<String> heading = new ArrayList<>(question.rows());
        String unit = figures.isEmpty()
                ? ""
                : figures.get(0).unit().replace("us/op", "µs").replace("/op", "");
        columns.forEach(column -> heading.add(column + ", " + unit));
        question.ratios().forEach(ratio -> heading.add(ratio.numerator() + " / " + ratio.denominator()));
        if (measuresAllocation()) {
            heading.add("bytes, " + columns.get(0));
        }
        return heading;
    }

    private boolean measuresAllocation() {
        return figures.stream().anyMatch(figure -> !Double.isNaN(figure.bytes()));
    }

    private List<String> cells(List<String> row, Map<String, Figure> cells, List<String> columns) {
        List<String> line = new ArrayList<>(row);
        columns.forEach(column -> line.add(cell(cells.get(column))));
        for (Question.Ratio ratio : question.ratios()) {
            Figure numerator = cells.get(ratio.numerator());
            Figure denominator = cells.get(ratio.denominator());
            line.add(numerator == null || denominator == null ? "" : number(numerator.median() / denominator.median()));
        }
        if (measuresAllocation()) {
            Figure first = cells.get(columns.get(0));
            line.add(first == null ? "" : number(first.bytes()));
        }
        return line;
    }

    private static String cell(@org.jspecify.annotations.Nullable Figure figure) {
        return figure == null
                ? ""
                : number(figure.median()) + " (" + number(figure.least()) + " - " + number(figure.most()) + ")";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Two digits that count, all of those before the point. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Math.abs(value) >= 10) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = value == 0 ? 0 : Math.max(0, 1 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%." + Math.min(decimals, 6) + "f", value);
    }
}
