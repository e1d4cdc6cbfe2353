package haihe.jingjinji;

import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import haihe.model.Dimension;
import haihe.model.Name;
import haihe.model.io.Models;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The packaged region model, compiled once, and the scenarios that the tests run. */
final class Region {

    static final List<String> NAMES = List.of("Beijing", "Tianjin", "Hebei");
    static final Scenario REFERENCE = Scenario.named("reference");
    static final Scenario INTEGRATED = Scenario.named("integrated").with("lever_strength", 1);
    static final Scenario NO_COORDINATION = Scenario.named("no-coordination").with("baseline_coordination", 0);

    private static final Simulator SIMULATOR = Simulator.of(Models.read(file("region.conf")));

    private static final Map<Scenario, Trajectory> RUNS = new ConcurrentHashMap<>();

    private Region() {}

    /** A file of the module as it is packaged. */
    static Path file(String name) {
        URL url = Objects.requireNonNull(Region.class.getResource("/jing-jin-ji/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url.toString(), e);
        }
    }

    static Simulator simulator() {
        return SIMULATOR;
    }

    /** The ten mechanisms, by name. */
    static List<String> mechanisms() {
        Dimension dimension = SIMULATOR.model().dimensions().stream()
                .filter(each -> each.name().equals(Name.of("mechanism")))
                .findFirst()
                .orElseThrow();
        return dimension.elements().stream().map(Name::text).toList();
    }

    static Scenario only(String mechanism) {
        return Scenario.named(mechanism).with("lever_strength[" + mechanism + "]", 1);
    }

    /** The trajectory of a scenario, run once for all tests. */
    static Trajectory trajectory(Scenario scenario) {
        return RUNS.computeIfAbsent(scenario, Region::run);
    }

    private static Trajectory run(Scenario scenario) {
        Run run = SIMULATOR.run(scenario);
        if (!run.status().isCompleted()) {
            throw new AssertionError(scenario.name() + " ended with " + run.status());
        }
        return run.trajectory();
    }
}
