package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.source.SourceExpr;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions of Vensim's reference manual that are not computed, with what each does and what to do instead. */
final class Unavailable {

    private static final String FLOWS = "let flows move the content of each element to the next";
    private static final String LEVELS = "write it with levels and rates";
    private static final String FILE = "export it as .csv or .dat and read that, see GET DIRECT CONSTANTS";
    private static final String EQUATIONS = "write what it computes as equations";

    private static final Map<String, Reason> REASONS = Arrays.stream(new Reason[] {
                new Reason(
                        "SIMULTANEOUS",
                        "solves equations that depend on each other",
                        "break the circle with a level or a delay"),
                new Reason(
                        "FIND ZERO",
                        "solves equations that depend on each other",
                        "break the circle with a level or a delay"),
                new Reason("SHIFT IF TRUE", "changes levels from outside", FLOWS),
                new Reason("DELAY BATCH", "keeps batches", LEVELS),
                new Reason("DELAY PROFILE", "spreads its input by a curve", LEVELS),
                new Reason("QUEUE FIFO", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE FIFO ATTRIB", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE ATTRIB MAX", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE ATTRIB MIN", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE ATTRIB IN RANGE", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE ATTRIB QUANTITY", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE AGE AVERAGE", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE AGE IN RANGE", "keeps batches with attributes", LEVELS),
                new Reason("QUEUE AGE OLDEST", "keeps batches with attributes", LEVELS),
                new Reason("DEPRECIATE BY SCHEDULE", "writes off by a curve", LEVELS),
                new Reason("INTERNAL RATE OF RETURN", "searches for a rate", EQUATIONS),
                new Reason("MARKETP", "searches for a price by an older method", "use FIND MARKET PRICE"),
                new Reason("ALLOC P", "shares out by an older method", "use ALLOCATE AVAILABLE"),
                new Reason("CUMULATE", "adds up data at their own times", EQUATIONS),
                new Reason("CUMULATEF", "adds up data at their own times", EQUATIONS),
                new Reason("GET DATA MEDIAN", "looks at all observations of a time span", EQUATIONS),
                new Reason("GET DATA STDV", "looks at all observations of a time span", EQUATIONS),
                new Reason("VECTOR LOOKUP", "reads an array as a curve", "use a lookup"),
                new Reason("RANDOM LOOKUP", "draws by a curve", "use one of the other random functions"),
                new Reason("MESSAGE", "shows a message on a screen", "leave it out"),
                new Reason("TASK", "is a task of a project", LEVELS),
                new Reason("GET VDF CONSTANTS", "reads a file of Vensim's own", FILE),
                new Reason("GET VDF DATA", "reads a file of Vensim's own", FILE),
                new Reason("GET 123 CONSTANTS", "reads a running Lotus 1-2-3", FILE),
                new Reason("GET 123 LOOKUPS", "reads a running Lotus 1-2-3", FILE),
                new Reason("GET 123 DATA", "reads a running Lotus 1-2-3", FILE),
                new Reason("GET ODBC CONSTANTS", "reads a database", FILE),
                new Reason("GET ODBC LOOKUPS", "reads a database", FILE),
                new Reason("GET ODBC DATA", "reads a database", FILE)
            })
            .collect(Collectors.toUnmodifiableMap(
                    reason -> Name.of(reason.function()).key(), reason -> reason));

    private Unavailable() {}

    private record Reason(String function, String what, String instead) {}

    /** Reports a call of one of these functions; empty if it is none. */
    static Optional<SourceExpr> report(MdlExpr.Call call, Faults faults) {
        Reason reason = REASONS.get(call.function().name().key());
        if (reason == null) {
            return Optional.empty();
        }
        String message = reason.function() + ", which " + reason.what() + ", is not available";
        return Optional.of(faults.fail(Code.UNSUPPORTED, call.span(), message, reason.instead()));
    }
}
