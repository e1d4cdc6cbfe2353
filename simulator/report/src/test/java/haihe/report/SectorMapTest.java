package haihe.report;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import haihe.model.io.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectorMapTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatSectorsTakeFromEachOther() throws IOException {
        SectorMap map = SectorMap.of(model());
        assertThat(map.sectors())
                .containsExactlyInAnyOrder(
                        new SectorMap.Sector("people", List.of("head count"), "1 flow, 0 auxiliaries"),
                        new SectorMap.Sector("water", List.of("storage"), "1 flow, 1 auxiliary"));
        assertThat(map.couplings())
                .containsExactlyInAnyOrder(
                        new SectorMap.Coupling("people", "water", List.of("head count")),
                        new SectorMap.Coupling("water", "people", List.of("shortage")));
        assertThat(map.given("people")).containsExactly("head count");
    }

    @Test
    void takesOtherNames() throws IOException {
        SectorMap map = SectorMap.of(model(), variable -> variable.declaration().label(), sector -> "sector " + sector);
        assertThat(map.given("sector people")).containsExactly("人口");
    }

    private Model model() throws IOException {
        Files.writeString(folder.resolve("people.conf"), """
                constants { growth { value = 0.1, unit = "1/year" } }
                stocks { head_count { initial = "100", inflows = [births], unit = people, label = "人口" } }
                flows { births { equation = "head_count * growth * (1 - shortage)", unit = "people/year" } }
                """);
        Files.writeString(folder.resolve("water.conf"), """
                constants { per_head { value = 0.01, unit = "km3/people/year" }, store { value = 20, unit = km3 } }
                stocks { storage { initial = "store", outflows = [use], unit = km3 } }
                flows { use { equation = "head_count * per_head", unit = "km3/year" } }
                aux { shortage { equation = "1 - MIN(1, storage / store)", unit = "1" } }
                """);
        return Models.read(Files.writeString(folder.resolve("main.conf"), """
                haihe = 1
                name = "two sectors"
                time { start = 0, stop = 10, unit = year }
                units { people = {}, km3 = {} }
                constants { unused_factor = 1 }
                include "people.conf"
                include "water.conf"
                """));
    }
}
