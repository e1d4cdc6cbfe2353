package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.units.UnitDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is read of the settings behind the sketches: lines that begin with a number and a colon.
 *
 * @param integration how levels are integrated
 * @param units names that stand for one unit each
 * @param datasets the files with data of the model, as Vensim names them
 * @param fileTags the files that texts such as {@code ?data} stand for, by these texts in lower case
 */
record MdlSettings(
        Integration integration, List<UnitDefinition> units, List<String> datasets, Map<String, String> fileTags) {

    private static final String INTEGRATION = "15:";
    private static final String UNITS = "22:";
    private static final String DATASET = "13:";
    private static final String FILE_TAG = "30:";
    private static final int METHOD = 3;

    MdlSettings {
        units = List.copyOf(units);
        datasets = List.copyOf(datasets);
        fileTags = Map.copyOf(fileTags);
    }

    /** Vensim reference manual, "Selecting an Integration Technique"; numbered in this order in the file. */
    enum Integration {
        EULER("euler"),
        RK4_AUTO("rk4"),
        DIFFERENCE("euler"),
        RK2_AUTO("rk2"),
        RK2_FIXED("rk2"),
        RK4_FIXED("rk4");

        private final String method;

        Integration(String method) {
            this.method = method;
        }

        String method() {
            return method;
        }

        boolean adaptive() {
            return this == RK4_AUTO || this == RK2_AUTO;
        }
    }

    static MdlSettings parse(String text, Span span) {
        Integration integration = Integration.EULER;
        List<UnitDefinition> units = new ArrayList<>();
        Set<Name> taken = new HashSet<>();
        List<String> datasets = new ArrayList<>();
        Map<String, String> fileTags = new HashMap<>();
        for (String line : text.split("\\R")) {
            if (line.startsWith(INTEGRATION)) {
                integration = integration(line.substring(INTEGRATION.length()).split(","));
            } else if (line.startsWith(UNITS)) {
                units(line.substring(UNITS.length()), span, taken, units);
            } else if (line.startsWith(DATASET)) {
                datasets.add(line.substring(DATASET.length()).strip());
            } else if (line.startsWith(FILE_TAG) && line.indexOf('=') > 0) {
                String tag = line.substring(FILE_TAG.length(), line.indexOf('='));
                fileTags.put(
                        tag.strip().toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf('=') + 1).strip());
            }
        }
        datasets.removeIf(String::isEmpty);
        return new MdlSettings(integration, units, datasets, fileTags);
    }

    private static Integration integration(String[] fields) {
        String code = fields.length > METHOD ? fields[METHOD].strip() : "0";
        Integration[] all = Integration.values();
        return code.length() == 1 && code.charAt(0) >= '0' && code.charAt(0) < '0' + all.length
                ? all[code.charAt(0) - '0']
                : Integration.EULER;
    }

    /** A name that a line before has given a meaning keeps it. */
    private static void units(String line, Span span, Set<Name> taken, List<UnitDefinition> units) {
        List<Name> names = new ArrayList<>();
        for (String name : line.split(",")) {
            if (!Name.isBlank(name) && taken.add(Name.of(name.strip()))) {
                names.add(Name.of(name.strip()));
            }
        }
        if (!names.isEmpty()) {
            units.add(UnitDefinition.base(names.get(0), names.subList(1, names.size()), span));
        }
    }
}
