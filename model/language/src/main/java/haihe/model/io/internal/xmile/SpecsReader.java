package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads time settings (XMILE 1.0, section 2.3). */
final class SpecsReader {

    /** What the methods of section 2.3 are called here; gear, a method for stiff equations, has no equal. */
    private static final Map<String, String> METHODS =
            Map.of("euler", "euler", "rk2", "rk2", "rk4", "rk4", "rk45", "dopri54");

    private final Diagnostics problems;
    private final boolean fromVensim;
    private final Numbers numbers;

    /**
     * @param fromVensim whether Vensim wrote the file
     */
    SpecsReader(Diagnostics problems, boolean fromVensim) {
        this.problems = problems;
        this.fromVensim = fromVensim;
        this.numbers = new Numbers(problems);
    }

    SourceTime read(Tag specs) {
        interactive(specs);
        return new SourceTime(
                number(specs, "start"),
                number(specs, "stop"),
                specs.child("dt").flatMap(this::step),
                save(specs),
                specs.attributeText("time_units"),
                method(specs),
                specs.span(),
                new OwnWords(problems).controls(specs));
    }

    /** Says what of the settings is for work at a screen, or is not done. */
    private void interactive(Tag specs) {
        Optional<Double> pause = pause(specs);
        if (pause.isPresent() && pause.get() > 0 && pause.get() < Double.POSITIVE_INFINITY) {
            problems.add(Diagnostic.warning(
                            Code.UNSUPPORTED, specs.span(), "'pause' is for runs at a screen; this run does not pause")
                    .withHint("save the rows that you want to see: save_interval"));
        }
        String by = specs.child("run").map(run -> run.attributeText("by")).orElse("all");
        if (!by.equalsIgnoreCase("all")) {
            problems.error(
                    Code.UNSUPPORTED,
                    specs.child("run").orElse(specs).span(),
                    "a part of the model cannot be run on its own: by=\"" + by + "\"",
                    "write by=\"all\", or make the part a model of its own");
        }
    }

    private static Optional<Double> pause(Tag specs) {
        try {
            return Optional.of(Double.valueOf(specs.attributeText("pause").strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<SourceNumber> number(Tag specs, String name) {
        return specs.child(name).flatMap(child -> numbers.number(child.content()));
    }

    private Optional<SourceNumber> step(Tag dt) {
        Optional<SourceNumber> number = numbers.number(dt.content());
        boolean reciprocal = dt.attributeText("reciprocal").equalsIgnoreCase("true");
        return reciprocal ? number.map(n -> new SourceNumber(1 / n.value(), n.span())) : number;
    }

    private Optional<SourceNumber> save(Tag specs) {
        Optional<SourceNumber> standard = number(specs, "save_interval");
        return standard.isPresent()
                ? standard
                : specs.element().attribute("isee", "save_interval").flatMap(numbers::number);
    }

    /** The first method of the list that is known here. */
    private Optional<String> method(Tag specs) {
        String own = OwnWords.text(specs, "method");
        if (!own.isEmpty()) {
            return Optional.of(own);
        }
        String list = specs.attributeText("method");
        if (fromVensim && list.equalsIgnoreCase("rk4")) {
            problems.add(Diagnostic.warning(
                            Code.METHOD_UNFIT,
                            specs.span(),
                            "Vensim writes RK4 into every file, also for models that it integrates by Euler's method, its"
                                    + " default; euler is used")
                    .withHint("choose the method when you run the model if it is another one"));
            return Optional.of("euler");
        }
        for (String name : list.split(",")) {
            String method = METHODS.get(name.strip().toLowerCase(Locale.ROOT));
            if (method != null) {
                return Optional.of(method);
            }
        }
        if (!list.isEmpty()) {
            String message = "no integration method of '" + list + "' is known, so that rk4 is used";
            problems.add(Diagnostic.warning(Code.UNSUPPORTED, specs.span(), message)
                    .withHint("known methods are euler, rk2, rk4 and rk45"));
            return Optional.of("rk4");
        }
        return Optional.of("euler");
    }
}
