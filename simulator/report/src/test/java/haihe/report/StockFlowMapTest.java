package haihe.report;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import haihe.model.io.Models;
import haihe.report.StockFlowMap.Kind;
import haihe.report.StockFlowMap.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockFlowMapTest {

    @TempDir
    Path folder;

    private Path main = Path.of("");

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("water.conf"), """
                stocks {
                  shallow { initial = "20", inflows = [rain], outflows = [leakage, pumping], unit = km3 }
                  deep { initial = "10", inflows = [leakage], unit = km3 }
                }
                flows {
                  rain { equation = "2", unit = "km3/year" }
                  leakage { equation = "shallow * rate", unit = "km3/year" }
                  pumping { equation = "need", unit = "km3/year" }
                }
                aux { level { equation = "shallow + deep", unit = km3 } }
                """);
        main = Files.writeString(folder.resolve("main.conf"), """
                haihe = 1
                name = "wells"
                time { start = 0, stop = 10, unit = year }
                units { km3 = {} }
                constants { rate { value = 0.1, unit = "1/year" }, per_level { value = 0.1, unit = "1/year" } }
                aux { need { equation = "level * per_level", unit = "km3/year" } }
                include "water.conf"
                """);
    }

    @Test
    void showsWhatMovesAndWhatDepends() {
        assertThat(links(StockFlowMap.of(Models.read(main), "water")))
                .containsExactlyInAnyOrder(
                        "(cloud) => rain",
                        "rain => shallow",
                        "shallow => leakage",
                        "leakage => deep",
                        "shallow => pumping",
                        "pumping => (cloud)",
                        "shallow -> leakage",
                        "shallow -> level",
                        "deep -> level",
                        "need -> pumping");
    }

    @Test
    void tellsTheSectorFromItsSurroundings() {
        Model model = Models.read(main);
        assertThat(StockFlowMap.of(model, "water").nodes())
                .contains(
                        new Node("shallow", Kind.STOCK, false),
                        new Node("level", Kind.AUXILIARY, true),
                        new Node("need", Kind.INPUT, false))
                .doesNotContain(new Node("rate", Kind.INPUT, false));
        assertThat(StockFlowMap.of(model).nodes())
                .contains(new Node("level", Kind.AUXILIARY, false), new Node("need", Kind.AUXILIARY, false));
    }

    private static List<String> links(StockFlowMap map) {
        return map.links().stream()
                .map(link -> name(map, link.from()) + (link.material() ? " => " : " -> ") + name(map, link.to()))
                .toList();
    }

    private static String name(StockFlowMap map, int node) {
        String name = map.nodes().get(node).name();
        return name.isEmpty() ? "(cloud)" : name;
    }
}
