package haihe.engine.internal.codegen.lanes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests of vectors run where the JVM has them, and fail without them where the build promised them. */
public final class VectorTests {

    private static final String PROMISE = "haihe.test.vectors";

    private VectorTests() {}

    /** Skips a test if there are no vectors, unless the build promised some. */
    public static void assumeVectors() {
        assumeTrue(
                Boolean.getBoolean(PROMISE) || LaneCompiler.vectorLength().isPresent(),
                "no module jdk.incubator.vector");
    }
}
