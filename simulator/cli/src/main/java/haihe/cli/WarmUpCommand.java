package haihe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code haihe warm-up}: uses every part once, so that the launcher can keep the loaded classes for later starts. */
@Command(name = "warm-up", hidden = true, header = "Load what later starts need.")
final class WarmUpCommand implements HaiheCommand.Part, Callable<Integer> {

    WarmUpCommand(Terminal terminal) {}

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("haihe.home", "."));
        Path roadmap = home.resolve("configs/roadmap.conf");
        Path region = home.resolve("configs/region.conf");
        Path folder = Files.createTempDirectory("haihe");
        try {
            Terminal silent = silent();
            Main.execute(
                    silent,
                    "run",
                    roadmap.toString(),
                    "--out",
                    folder.resolve("out").toString());
            Main.execute(
                    silent,
                    "run",
                    region.toString(),
                    "--csv",
                    folder.resolve("a.csv").toString());
            Main.execute(silent, "list", region.toString());
            return Main.execute(silent, "check", region.toString());
        } finally {
            delete(folder);
        }
    }

    private static Terminal silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Terminal(nowhere, nowhere, false, false);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
