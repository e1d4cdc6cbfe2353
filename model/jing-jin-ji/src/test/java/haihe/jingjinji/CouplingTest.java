package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import haihe.model.Variable;
import haihe.model.analysis.DependencyGraph;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No sector runs alone. */
class CouplingTest {

    /** For every sector the other sectors that its equations read. */
    private static Map<String, Set<String>> reads() {
        DependencyGraph graph = DependencyGraph.of(Region.simulator().model());
        Map<String, Set<String>> reads = new TreeMap<>();
        for (Variable variable : graph.variables()) {
            String sector = variable.declaration().sector();
            for (Variable cause : graph.dependenciesOf(variable.name())) {
                String other = cause.declaration().sector();
                if (!other.equals(sector) && !(cause instanceof Variable.Constant)) {
                    reads.computeIfAbsent(sector, key -> new TreeSet<>()).add(other);
                }
            }
        }
        return reads;
    }

    @Test
    void everySectorReachesEveryOtherSector() {
        Map<String, Set<String>> reads = reads();
        assertThat(reads).hasSize(13);
        assertThat(reads.keySet())
                .allSatisfy(sector -> assertThat(reached(sector, reads)).containsAll(reads.keySet()));
    }

    private static Set<String> reached(String sector, Map<String, Set<String>> reads) {
        Set<String> reached = new TreeSet<>();
        Set<String> todo = new TreeSet<>(Set.of(sector));
        while (!todo.isEmpty()) {
            Set<String> next = new TreeSet<>();
            todo.forEach(each -> next.addAll(reads.getOrDefault(each, Set.of())));
            next.removeAll(reached);
            reached.addAll(next);
            todo = next;
        }
        return reached;
    }

    @Test
    void scarceCoalSlowsIndustry() {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory strict = Region.trajectory(Scenario.named("strict goal").with("co2_peak[Hebei]", 550));
        assertThat(strict.at("coal_cap[Hebei]", 2035)).isLessThan(reference.at("coal_cap[Hebei]", 2035));
        assertThat(strict.at("value_added[Hebei,secondary]", 2035))
                .isLessThan(reference.at("value_added[Hebei,secondary]", 2035));
    }

    @Test
    void fewerJobsKeepPeopleAway() {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory poorer =
                Region.trajectory(Scenario.named("little technology").with("technology_share[Tianjin]", 0.1));
        assertThat(poorer.at("population[Tianjin]", 2035)).isLessThan(reference.at("population[Tianjin]", 2035));
        assertThat(poorer.at("energy_total[Tianjin]", 2035)).isLessThan(reference.at("energy_total[Tianjin]", 2035));
    }

    @Test
    void fasterUrbanizationNeedsMoreHeatAndMoreUrbanWater() {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory faster = Region.trajectory(Scenario.named("fast towns").with("urbanization_speed[Hebei]", 0.15));
        assertThat(faster.at("final_energy[Hebei,urban_heat]", 2035))
                .isGreaterThan(reference.at("final_energy[Hebei,urban_heat]", 2035));
        assertThat(faster.at("water_use_domestic[Hebei]", 2035))
                .isGreaterThan(reference.at("water_use_domestic[Hebei]", 2035));
    }

    @Test
    void withoutTransfersWaterIsScarceAndOutputLower() {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory dry = Region.trajectory(Scenario.named("no transfers").with("transfer_allotment", 0));
        assertThat(dry.at("water_shortage_industry[Hebei]", 2025)).isPositive();
        assertThat(dry.at("value_added[Hebei,primary]", 2035))
                .isLessThan(reference.at("value_added[Hebei,primary]", 2035));
        assertThat(dry.at("gdp_const2020[Hebei]", 2035)).isLessThan(reference.at("gdp_const2020[Hebei]", 2035));
    }
}
