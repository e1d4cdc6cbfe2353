package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import java.util.List;
import java.util.Optional;

/** Whole numbers that follow the turns of a loop. */
final class LoopNumbers {

    private LoopNumbers() {}

    /**
     * The number of the current turn.
     *
     * @param numbers one for each turn of the whole loop
     */
    static Node of(int loop, List<Integer> numbers, Setting setting) {
        Optional<Scope.Line> line = setting.scope().line(loop, numbers);
        if (line.isPresent()) {
            return line.get().stride() == 0
                    ? new Node.Literal(line.get().offset())
                    : new Node.Turn(loop, line.get().offset(), line.get().stride());
        }
        int first = setting.scope().loop(loop).first();
        Node turn = new Node.Turn(loop, first, 1);
        return new Node.Table(Address.at(setting.work().tables().numbering(numbers)), turn);
    }
}
