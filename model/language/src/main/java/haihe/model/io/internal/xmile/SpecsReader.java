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
