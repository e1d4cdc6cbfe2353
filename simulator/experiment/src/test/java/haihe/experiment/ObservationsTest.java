package haihe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsTest {

    @TempDir
    Path folder;

    @Test
    void readsLongTablesWithTheirSources() throws IOException {
        Observations observations = read("""
                region,year,variable,value,unit,source_id,quality,uncertainty_pct,note
                Hebei,2014,pm25,95,ug/m3,S_1,verified,5,"a, b"
                Hebei,2013,pm25,108,ug/m3,S_1,recalled,5,
                Beijing,2013,PM25,89.5,ug/m3,S_2,verified,5,
                """);
        assertThat(observations.variables()).containsExactly("pm25", "PM25");
        assertThat(observations.regions("pm25")).containsExactly("Hebei", "Beijing");
        assertThat(observations.series("pm25", "HEBEI"))
                .extracting(Observation::value)
                .containsExactly(108.0, 95.0);
        Observation beijing = observations.series("pm25", "Beijing").get(0);
        assertThat(beijing.source() + beijing.quality() + beijing.unit()).isEqualTo("S_2verifiedug/m3");
        assertThat(beijing.span().line()).isEqualTo(4);
    }

    @Test
    void readsWideTablesWithGaps() throws IOException {
        Observations observations = read("year,gdp,pm25[Beijing]\n2013,1.5,\n2014,,85\n");
        assertThat(observations.series("gdp", "")).extracting(Observation::time).containsExactly(2013.0);
        assertThat(observations.series("pm25", "Beijing"))
                .extracting(Observation::value)
                .containsExactly(85.0);
    }

    @Test
    void picksByTimeAndQuality() throws IOException {
        Observations observations = read("""
                year,variable,value,quality
                2012,x,1,verified
                2013,x,2,verified
                2014,x,3,recalled
                2015,x,4,verified
                """);
        assertThat(observations
                        .between(2013, 2015)
                        .where(value -> value.quality().equals("verified"))
                        .values())
                .extracting(Observation::value)
                .containsExactly(2.0, 4.0);
    }

    @Test
    void saysWhichRowIsWrong() {
        assertRefused("year,variable,value\n2013,x,many\n", ":2: BAD_DATA", "'value' holds 'many'");
        assertRefused("year,variable,value\n2013,x,NaN\n", ":2: BAD_DATA", "not finite");
        assertRefused("year,variable,value\n2013,x,1\n2013,X,2\n", ":3: BAD_DATA", "given before");
        assertRefused("year,variable,value\n2013, ,1\n", ":2: BAD_DATA", "'variable' is empty");
        assertRefused("region,variable,value\nHebei,x,1\n", ":1: MISSING_KEY", "'year'");
        assertRefused("year,variable,value\n2013,x\n", ":2: BAD_DATA", "2 cells");
    }

    private void assertRefused(String content, String... words) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll(words);
    }

    private Observations read(String content) throws IOException {
        return Observations.read(Files.writeString(folder.resolve("data.csv"), content));
    }
}
