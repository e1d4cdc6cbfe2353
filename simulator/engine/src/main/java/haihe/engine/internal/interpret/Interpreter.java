package haihe.engine.internal.interpret;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import java.util.List;

/**
 * Executes a program by walking it. Slow and simple: it says what every node and statement means, and compiled kernels
 * must agree with it to the last bit.
 */
public final class Interpreter implements Kernel {

    private final Program program;

    private Interpreter(Program program) {
        this.program = program;
    }

    /** The interpreter of a program; a {@link haihe.engine.internal.program.KernelCompiler}. */
    public static Kernel of(Program program) {
        return new Interpreter(program);
    }

    /**
     * The value of a node that reads no slot and is inside no loop.
     *
     * @param tables the program's
     */
    public static double valueOf(Node node, List<TableData> tables) {
        return new Evaluation(tables, new Frame(new double[0], new Frame.History[0])).valueOf(node);
    }

    @Override
    public void initialise(Frame frame) {
        execute(program.initial(), frame);
    }

    @Override
    public void settle(Frame frame) {
        execute(program.run(), frame);
    }

    @Override
    public void prepare(Frame frame) {
        execute(program.step(), frame);
    }

    @Override
    public void evaluate(Frame frame) {
        execute(program.evaluate(), frame);
    }

    @Override
    public void sample(Frame frame) {
        execute(program.sample(), frame);
    }

    private void execute(List<Statement> statements, Frame frame) {
        Execution execution = new Execution(frame, new Evaluation(program.tables(), frame));
        for (Statement statement : statements) {
            statement.match(execution);
        }
    }
}
