package haihe.model.check;

import haihe.model.Expr.Reading;
import haihe.model.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Functions that read a graphical function or a series whose name is their first argument (Vensim Reference Manual,
 * Lookups and Data Functions). Their names give way to variables of the same name.
 */
enum TableFunction {
    LOOKUP_FORWARD("lookup, x", Reading.FORWARD),
    LOOKUP_BACKWARD("lookup, x", Reading.BACKWARD),
    LOOKUP_EXTRAPOLATE("lookup, x", Reading.EXTRAPOLATED),
    LOOKUP_INVERT("lookup, y", Reading.INVERSE),
    LOOKUP_AREA("lookup, from, to", Reading.AREA),
    GET_DATA_BETWEEN_TIMES("series, time, mode", Reading.OBSERVED),
    GET_DATA_AT_TIME("series, time", Reading.OBSERVED_AT),
    GET_DATA_FIRST_TIME("series", Reading.FIRST_TIME),
    GET_DATA_LAST_TIME("series", Reading.LAST_TIME),
    GET_DATA_TOTAL_POINTS("series", Reading.POINTS);

    private final String parameters;
    private final Reading reading;

    TableFunction(String parameters, Reading reading) {
        this.parameters = parameters;
        this.reading = reading;
    }

    static Optional<TableFunction> of(Name name) {
        String wanted = name.key().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(function -> function.name().equals(wanted))
                .findFirst();
    }

    /** All names in capitals. */
    static List<String> names() {
        return Arrays.stream(values()).map(TableFunction::name).toList();
    }

    /** The call as a manual shows it. */
    String usage() {
        return name() + "(" + parameters + ")";
    }

    int arity() {
        return parameters.split(",").length;
    }

    Reading reading() {
        return reading;
    }

    /** Whether it reads observations, not a graphical function. */
    boolean readsSeries() {
        return parameters.startsWith("series");
    }
}
