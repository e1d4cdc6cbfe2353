package haihe.engine.internal.lanes;

/**
 * The executable form of a program for several runs at a time. Stateless: everything it touches is in the frame. What
 * each method does to a lane is what the method of {@link haihe.engine.internal.program.Kernel} does to a frame.
 */
public interface LaneKernel {

    /** See {@link haihe.engine.internal.program.Kernel#initialise}. */
    void initialise(LaneFrame frame);

    /** See {@link haihe.engine.internal.program.Kernel#settle}. */
    void settle(LaneFrame frame);

    /** See {@link haihe.engine.internal.program.Kernel#prepare}. */
    void prepare(LaneFrame frame);

    /** See {@link haihe.engine.internal.program.Kernel#evaluate}. */
    void evaluate(LaneFrame frame);

    /** See {@link haihe.engine.internal.program.Kernel#sample}. */
    void sample(LaneFrame frame);
}
