package haihe.benchmarks;

import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.io.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The models that benchmarks run. */
public final class BenchmarkModels {

    private static final String FOLDER = "/jing-jin-ji";
    private static final String REGION = FOLDER + "/region.conf";

    private BenchmarkModels() {}

    /** A model of the folder of this package: {@code sir} or {@code predator-prey}. */
    public static Model small(String name) {
        String file = name + ".conf";
        try (InputStream stream = BenchmarkModels.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
            return checked(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of a native text. */
    public static Model checked(String name, String text) {
        Models.Checked checked = Models.check(name, text);
        return checked.model().orElseThrow(() -> new ModelException(checked.diagnostics()));
    }

    /** The file of the region model: where the class path has it, or a copy of what is packed in a jar. */
    public static Path region() {
        try {
            URL place = Objects.requireNonNull(BenchmarkModels.class.getResource(REGION));
            return place.getProtocol().equals("jar") ? unpack(place.toURI()) : Path.of(place.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot open " + REGION, e);
        }
    }

    /** Copies the region model's folder out of a jar, until the JVM ends. */
    private static Path unpack(URI place) throws IOException {
        Path copy = Files.createTempDirectory("haihe-benchmark");
        copy.toFile().deleteOnExit();
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of());
                Stream<Path> files = Files.walk(jar.getPath(FOLDER))) {
            Path folder = jar.getPath(FOLDER);
            for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
                Path target = copy.resolve(folder.relativize(file).toString());
                Files.copy(file, target);
                target.toFile().deleteOnExit();
            }
        }
        return copy.resolve("region.conf");
    }
}
