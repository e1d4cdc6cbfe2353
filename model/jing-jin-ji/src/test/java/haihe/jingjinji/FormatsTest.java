package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import haihe.model.analysis.ModelDifferences;
import haihe.model.io.ModelFile;
import haihe.model.io.ModelWriter;
import haihe.model.io.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model in other formats. */
class FormatsTest {

    /** Everything is said in XMILE, and said again in the native language from there. */
    @Test
    void theModelComesBackFromXmile() {
        Model model = Models.read(Region.file("region.conf"));
        ModelWriter.Written xmile = ModelFile.write(model, Path.of("region.xmile"));
        assertThat(xmile.losses()).isEmpty();
        Model there = Models.check("region.xmile", xmile.text()).model().orElseThrow();
        ModelWriter.Written text = ModelFile.write(there, Path.of("region.conf"));
        assertThat(text.losses()).isEmpty();
        Model back = Models.check("region.conf", text.text()).model().orElseThrow();
        assertThat(ModelDifferences.between(model, back)).isEmpty();
    }
}
