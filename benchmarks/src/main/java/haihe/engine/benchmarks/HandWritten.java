package haihe.engine.benchmarks;

import haihe.benchmarks.GeneratedModel;
import java.util.ArrayList;
import java.util.List;

/** A model's equations as a Java programmer would write them. */
interface HandWritten {

    /** What the places of the array hold, by name, the rates of stocks left out. */
    List<String> names();

    /** Computes everything that is neither constant nor stock. */
    void evaluate(double[] values);

    /** The hand-written form of a benchmark's model. */
    static HandWritten of(String model) {
        return switch (model) {
            case "sir" -> new Sir();
            case "predator-prey" -> new PredatorPrey();
            default -> JavaCompiled.of(GeneratedModel.of(KernelBenchmark.equations(model)));
        };
    }

    /** The epidemic of {@code sir.conf}. */
    final class Sir implements HandWritten {
        @Override
        public List<String> names() {
            return List.of(
                    "contact_rate",
                    "infectivity",
                    "recovery_time",
                    "population",
                    "susceptible",
                    "infectious",
                    "recovered",
                    "prevalence",
                    "infection",
                    "recovery");
        }

        @Override
        public void evaluate(double[] v) {
            double prevalence = v[5] / v[3];
            double infection = v[4] * v[0] * v[1] * prevalence;
            double recovery = v[5] / v[2];
            v[7] = prevalence;
            v[8] = infection;
            v[9] = recovery;
            v[10] = -infection;
            v[11] = infection - recovery;
            v[12] = recovery;
        }
    }

    /** The hares and foxes of {@code predator-prey.conf}. */
    final class PredatorPrey implements HandWritten {
        @Override
        public List<String> names() {
            return List.of(
                    "prey_birth_rate",
                    "predation",
                    "conversion",
                    "predator_death_rate",
                    "prey",
                    "predators",
                    "prey_births",
                    "prey_deaths",
                    "predator_births",
                    "predator_deaths");
        }

        @Override
        public void evaluate(double[] v) {
            double preyBirths = v[4] * v[0];
            double preyDeaths = v[4] * v[5] * v[1];
            double predatorBirths = v[4] * v[5] * v[2];
            double predatorDeaths = v[5] * v[3];
            v[6] = preyBirths;
            v[7] = preyDeaths;
            v[8] = predatorBirths;
            v[9] = predatorDeaths;
            v[10] = preyBirths - preyDeaths;
            v[11] = predatorBirths - predatorDeaths;
        }
    }

    /** Names of a generated model in the order of its Java text. */
    static List<String> names(GeneratedModel model) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < GeneratedModel.CONSTANTS; i++) {
            names.add("c" + i);
        }
        names.add("lag");
        for (int i = 0; i < model.stocks(); i++) {
            names.add("s" + i);
        }
        for (int i = 0; i < model.auxiliaries(); i++) {
            names.add("a" + i);
        }
        for (int i = 0; i < model.stocks(); i++) {
            names.add("f" + i);
        }
        return names;
    }
}
