package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.List;

/** Reads time series at the time: each element once an evaluation, into its slot. */
final class SeriesLowering {

    private final Workspace work;

    SeriesLowering(Workspace work) {
        this.work = work;
    }

    Statement read(Variable.Series series) {
        TimeSeries first = series.series().get(0);
        for (TimeSeries one : series.series()) {
            refuseUndefined(series, first, one);
        }
        int slot = work.memory().baseOf(series.name());
        int table = work.tables().baseOf(series.name());
        Node input = switch (first.interpolation()) {
            case LINEAR -> Clock.time();
            case HOLD -> Clock.atSteps();
            case STEP -> Clock.beforeSteps();
        };
        int size = series.size();
        if (size == 1) {
            return new Statement.Assign(Address.at(slot), new Node.Table(Address.at(table), input));
        }
        List<Address.Term> each = List.of(new Address.Term(0, 1));
        Node read = new Node.Table(new Address(table, each), input);
        Statement assign = new Statement.Assign(new Address(slot, each), read);
        return new Statement.ForEach(new LoopRange(0, size), List.of(assign));
    }

    private static void refuseUndefined(Variable.Series series, TimeSeries first, TimeSeries one) {
        if (one.interpolation() != first.interpolation()) {
            throw refused(series, "the elements of series " + series.name() + " have different interpolations");
        }
        if (one.outside() == TimeSeries.Outside.EXTRAPOLATE && one.interpolation() != TimeSeries.Interpolation.LINEAR) {
            throw refused(series, "series " + series.name() + " extrapolates, which only linear series can");
        }
    }

    private static ModelException refused(Variable.Series series, String message) {
        return new ModelException(List.of(Diagnostic.error(
                Diagnostic.Code.UNSUPPORTED, series.declaration().span(), message)));
    }
}
