package haihe.model.source;

import java.util.List;
import java.util.Optional;

/**
 * A function that the model defines by variables of its own, stocks among them. Each call gets its own copy of them.
 *
 * <p>A call is written like that of any function. Arguments beyond the parameters are names of variables that the call
 * defines by the further outputs (Vensim: {@code MACRO(a, b : c)}).
 *
 * @param name what calls it
 * @param parameters names by which the variables refer to the arguments of a call
 * @param defaults for each parameter what stands for an argument left out (XMILE 4.8.1); empty if there must be one
 * @param variables its own variables
 * @param result the value of a call, in terms of parameters and variables
 * @param outputs further outputs: variables of its own that calls may name
 * @param time time settings of its own, if a call is a whole run (XMILE 4.8.2)
 * @param doc what it computes; may be empty
 */
public record SourceMacro(
        SourceName name,
        List<SourceName> parameters,
        List<Optional<SourceExpr>> defaults,
        List<SourceVariable> variables,
        Optional<SourceExpr> result,
        List<SourceName> outputs,
        Optional<SourceTime> time,
        String doc) {
    public SourceMacro {
        parameters = List.copyOf(parameters);
        defaults = List.copyOf(defaults);
        variables = List.copyOf(variables);
        outputs = List.copyOf(outputs);
    }
}
