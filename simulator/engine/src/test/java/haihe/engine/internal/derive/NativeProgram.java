package haihe.engine.internal.derive;

import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.io.Models;
import java.util.List;

/** Programs of models written out in tests. */
final class NativeProgram {

    private NativeProgram() {}

    static Model model(String body) {
        String time = "haihe = 1\ntime { start = 0, stop = 4, step = 0.125 }\n";
        Models.Checked checked = Models.check("test.conf", time + body);
        List<Diagnostic> errors =
                checked.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            throw new ModelException(errors);
        }
        return checked.model().orElseThrow();
    }

    static Program of(String body) {
        return Lowering.lower(model(body)).program();
    }

    /** A frame at a time between two points of the grid, with constants at their defaults and stocks at their start. */
    static Frame frame(LoweredModel lowered, haihe.engine.internal.program.Kernel kernel, double time) {
        Program program = lowered.program();
        Frame frame = Frame.of(program);
        frame.values[Layout.DT] = 0.125;
        frame.values[Layout.STOP] = 4;
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            for (int i = 0; i < constant.constant().size(); i++) {
                frame.values[constant.first() + i] =
                        constant.constant().values().get(i);
            }
        }
        kernel.initialise(frame);
        frame.values[Layout.TIME] = time;
        frame.values[Layout.EVENT_TIME] = time;
        frame.values[Layout.GRID_TIME] = Math.floor(time * 8) / 8;
        frame.step = (long) Math.floor(time * 8);
        return frame;
    }
}
