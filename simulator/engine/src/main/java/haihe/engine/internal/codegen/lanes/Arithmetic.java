package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.List;

/** How straight expressions are computed. */
interface Arithmetic {

    /** Whether a node may stand in a straight expression; see {@code Flattening}. */
    boolean isStraight(Node node);

    /** Operations that a straight node takes, in units of a sum. */
    int weight(Node node);

    /** Writes consecutive assignments of straight expressions, loops over the lanes included. */
    void emit(List<Statement.Assign> assignments, LaneCode code);
}
