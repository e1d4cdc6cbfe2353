package haihe.experiment.sweep;

import haihe.engine.Scenario;
import haihe.model.TimeSpec;
import haihe.results.Json;
import haihe.results.Versions;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makes two sweeps the same, as JSON that people can read too. */
final class Identity {

    /** Rows of the design that stand for all, evenly spread. */
    private static final long ROWS = 1000;

    private Identity() {}

    static String of(SweepPlan plan) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("sweep", 1);
        top.put("model", plan.model().name());
        top.put("sha256 of the model", plan.model().hash());
        top.put("run", scenario(plan));
        top.put("factors", plan.factors());
        top.put("outcomes", plan.outcomes().stream().map(Identity::outcome).toList());
        top.put("runs", plan.rows());
        top.put("runs in a part", plan.partRows());
        top.put("sha256 of 1000 rows of the design", fingerprint(plan));
        top.put("haihe", Versions.current().haihe());
        return Json.text(top);
    }

    private static Map<String, Object> outcome(haihe.experiment.outcome.Outcome outcome) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", outcome.name());
        object.put("column", outcome.column());
        object.put("measure", outcome.measure().toString());
        return object;
    }

    private static Map<String, Object> scenario(SweepPlan plan) {
        Scenario scenario = plan.scenario();
        TimeSpec time = scenario.time().orElse(plan.model().time());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("set", scenario.overrides());
        object.put("method", scenario.method().map(Object::toString).orElse("the model's"));
        object.put("times", List.of(time.start(), time.stop(), time.step(), time.save()));
        object.put("seed", scenario.seed());
        return object;
    }

    private static String fingerprint(SweepPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            double[] values = new double[plan.factors().size()];
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
            long count = Math.min(ROWS, plan.rows());
            for (long i = 0; i < count; i++) {
                long row = count == plan.rows() ? i : (long) ((double) i * (plan.rows() - 1) / (count - 1));
                plan.design().fill(row, values);
                bytes.clear();
                for (double value : values) {
                    bytes.putDouble(value);
                }
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
