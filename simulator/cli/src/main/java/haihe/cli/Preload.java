package haihe.cli;

import haihe.engine.Compilation;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.model.io.Models;

/**
 * Takes a small model through reading, checking, compiling and running on another thread while the command line is
 * being understood: the classes are then loaded and warm when the user's model needs them.
 */
final class Preload {

    private static final String SMALL = """
            haihe = 1
            name = small
            time { start = 0, stop = 2, step = 1, unit = year, method = rk4 }
            units { people = { aliases = [person] } }
            dimensions { place = [here, there] }
            constants {
              rate { over = [place], value { here = 0.1, there = 0.2 }, min = 0, max = 1, unit = "1/year", source = none }
              most { value = 100, unit = people }
            }
            lookups { effect { x = [0, 1, 2], y = [1, 0.5, 0], unit = "1", input-unit = "1" } }
            stocks { crowd { over = [place], initial = "20", inflows = [births], unit = people } }
            flows { births { over = [place], equation = "rate[place] * crowd[place] * effect(total / most)", unit = "people/year" } }
            aux {
              total { equation = "SUM(crowd[*])", unit = people }
              slow { equation = "SMTH1(MAX(total, 0), 2 * DT)", unit = people }
              choice { equation = "IF total > most AND TIME >= DT THEN slow ELSE MIN(total, most) ^ 2 / most", unit = people }
            }
            """;

    /** How models of some size are run: compiled, and not often enough for optimisations. */
    private static final Compilation LIKELY =
            Compilation.DEFAULT.with(Simulator.Backend.COMPILED).forEvaluations(1);

    private Preload() {}

    /** Begins; does not keep the program from ending. */
    static void begin() {
        Thread thread = new Thread(Preload::run, "preload");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        Models.check("small", SMALL)
                .model()
                .ifPresent(
                        model -> Simulator.of(model, Simulator.Backend.COMPILED).run(Scenario.named("small")));
    }
}
