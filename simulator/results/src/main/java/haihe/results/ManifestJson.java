package haihe.results;

import haihe.engine.Method;
import haihe.engine.RunStatus;
import haihe.engine.Scenario;
import haihe.model.Diagnostic;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON form of a {@link Manifest}. */
final class ManifestJson {

    private static final String RELATIVE = "relativeTolerance";
    private static final String ABSOLUTE = "absoluteTolerance";

    private ManifestJson() {}

    static Map<String, Object> toPlain(Manifest manifest) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("manifest", Manifest.FORMAT);
        top.put("model", source(manifest.model()));
        top.put("config", manifest.config());
        top.put("runs", manifest.runs().stream().map(ManifestJson::entry).toList());
        top.put("versions", versions(manifest.versions()));
        return top;
    }

    private static Map<String, Object> source(Manifest.Source source) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", source.file());
        object.put("name", source.name());
        object.put("sha256", source.hash());
        return object;
    }

    private static Map<String, Object> entry(Manifest.Entry entry) {
        Scenario scenario = entry.scenario();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scenario", scenario.name());
        object.put("overrides", scenario.overrides());
        object.put("time", time(scenario.time().orElseThrow()));
        object.put("method", method(scenario.method().orElseThrow()));
        object.put("seed", scenario.seed());
        object.put("run", scenario.run());
        object.put("save", scenario.save());
        object.put("status", entry.status().name());
        object.put("sha256", entry.hash());
        return object;
    }

    private static Map<String, Object> time(TimeSpec time) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("start", time.start());
        object.put("stop", time.stop());
        object.put("step", time.step());
        object.put("save", time.save());
        object.put("unit", time.unit());
        return object;
    }

    private static Map<String, Object> method(Method method) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", method.id());
        if (method instanceof Method.Adaptive adaptive) {
            object.put(RELATIVE, adaptive.relativeTolerance());
            object.put(ABSOLUTE, adaptive.absoluteTolerance());
        }
        return object;
    }

    private static Map<String, Object> versions(Versions versions) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("haihe", versions.haihe());
        object.put("java", versions.java());
        object.put("vm", versions.vm());
        object.put("platform", versions.platform());
        return object;
    }

    static Manifest fromText(Path file, String text) {
        JsonNode top;
        try {
            top = new JsonNode(file, "", Json.parse(text));
        } catch (IllegalArgumentException bad) {
            throw FileProblem.exception(Diagnostic.error(
                    Diagnostic.Code.SYNTAX, FileProblem.at(file), "not a JSON file: " + bad.getMessage()));
        }
        top.withOnly("manifest", "model", "config", "runs", "versions");
        if (top.get("manifest").whole() != Manifest.FORMAT) {
            throw top.get("manifest").wrong("a version of the format that this program reads: " + Manifest.FORMAT);
        }
        List<Manifest.Entry> runs = top.get("runs").list(ManifestJson::readEntry);
        if (runs.isEmpty()) {
            throw top.get("runs").wrong("a list with at least one run");
        }
        return new Manifest(
                readSource(top.get("model")), top.get("config").text(), runs, readVersions(top.get("versions")));
    }

    private static Manifest.Source readSource(JsonNode node) {
        node.withOnly("file", "name", "sha256");
        return new Manifest.Source(
                node.get("file").text(),
                node.get("name").text(),
                node.get("sha256").text());
    }

    private static Manifest.Entry readEntry(JsonNode node) {
        node.withOnly("scenario", "overrides", "time", "method", "seed", "run", "save", "status", "sha256");
        Scenario scenario = new Scenario(
                node.get("scenario").text(),
                node.get("overrides").entries(JsonNode::number),
                Optional.of(readMethod(node.get("method"))),
                Optional.of(readTime(node.get("time"))),
                node.get("seed").whole(),
                node.get("run").whole(),
                node.get("save").list(JsonNode::text));
        return new Manifest.Entry(
                scenario,
                node.get("status").oneOf(RunStatus.Kind.class),
                node.get("sha256").text());
    }

    private static TimeSpec readTime(JsonNode node) {
        node.withOnly("start", "stop", "step", "save", "unit");
        return new TimeSpec(
                node.get("start").number(),
                node.get("stop").number(),
                node.get("step").number(),
                node.get("save").number(),
                node.get("unit").text(),
                Optional.empty(),
                Span.NONE);
    }

    private static Method readMethod(JsonNode node) {
        JsonNode id = node.get("id");
        Method method = Method.parse(id.text()).orElseThrow(() -> id.wrong("a method of integration"));
        if (method instanceof Method.Adaptive adaptive) {
            node.withOnly("id", RELATIVE, ABSOLUTE);
            return new Method.Adaptive(
                    adaptive.scheme(),
                    node.get(RELATIVE).number(),
                    node.get(ABSOLUTE).number());
        }
        node.withOnly("id");
        return method;
    }

    private static Versions readVersions(JsonNode node) {
        node.withOnly("haihe", "java", "vm", "platform");
        return new Versions(
                node.get("haihe").text(),
                node.get("java").text(),
                node.get("vm").text(),
                node.get("platform").text());
    }
}
