package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Program;
import java.util.Arrays;

/**
 * The memory of several runs in lanes: of every slot first the value of lane 0, then that of lane 1, and so on. Owned by
 * the caller, used by one thread at a time.
 */
public final class LaneFrame {

    private static final int INITIAL_CAPACITY = 16;

    /** The number of lanes. */
    public final int width;

    /** All slots: that of a lane is at {@code slot * width + lane}. */
    public final double[] values;

    /** Recorded inputs of fixed delays: that of a lane is at {@code history * width + lane}. */
    public final Frame.History[] histories;

    /** Seed of each lane's random draws. */
    public final long[] seeds;

    /** Number of each lane's run, part of the key of random draws. */
    public final long[] runs;

    /** Room in which functions of arrays work on one lane. */
    public final double[] arrays;

    /** Where the region begins in which each reading of a table was last, one for each vector of lanes. */
    public final int[] regions;

    /** Room for the numbers of one vector. */
    public final double[] vector;

    /** Room for as many results. */
    public final double[] results;

    /** Number of the current step on the DT grid, part of the key of random draws. */
    public long step;

    private LaneFrame(int width, int slots, int histories, int arrays, Vectors vectors) {
        this.width = width;
        this.values = new double[Math.multiplyExact(slots, width)];
        this.histories = new Frame.History[Math.multiplyExact(histories, width)];
        Arrays.setAll(this.histories, i -> new Frame.History(INITIAL_CAPACITY));
        this.seeds = new long[width];
        this.runs = new long[width];
        this.arrays = new double[arrays];
        this.regions = new int[vectors.regions()];
        this.vector = new double[vectors.length()];
        this.results = new double[vectors.length()];
    }

    /**
     * What code by vectors uses.
     *
     * @param length numbers of a vector; 0 without vectors
     * @param regions readings of tables in all vectors of lanes
     */
    public record Vectors(int length, int regions) {
        /** No vectors. */
        public static final Vectors NONE = new Vectors(0, 0);
    }

    /** A frame for a flattened program: all slots 0, all histories empty. */
    public static LaneFrame of(Program program, int width, Vectors vectors) {
        int room = LaneArrays.room(program);
        return new LaneFrame(width, program.layout().size(), program.histories(), room, vectors);
    }

    /** Sets a slot in all lanes. */
    public void setAll(int slot, double value) {
        Arrays.fill(values, slot * width, (slot + 1) * width, value);
    }
}
