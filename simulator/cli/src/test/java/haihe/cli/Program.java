package haihe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as a process of its own. */
final class Program {

    /** The checkout. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Path JAR = Path.of("target/haihe.jar").toAbsolutePath();

    private final Path folder;

    private Program(Path folder) {
        this.folder = folder;
    }

    /** The program as started in a folder. */
    static Program in(Path folder) {
        return new Program(folder);
    }

    /** Runs a command and waits for it. */
    Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Djava.awt.headless=true", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Starts a command and returns while it goes on; what it writes is discarded. */
    Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Djava.awt.headless=true", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs the launcher of the checkout. */
    Outcome launch(String... arguments) {
        return launch(ROOT, Map.of(), arguments);
    }

    /** Runs the launcher of another checkout with additional variables in its environment. */
    Outcome launch(Path checkout, Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("haihe").toString()));
        command.addAll(List.of(arguments));
        return start(command, variables);
    }

    private Outcome start(List<String> command) {
        return start(command, Map.of());
    }

    private Outcome start(List<String> command, Map<String, String> variables) {
        try {
            Path out = Files.createTempFile("haihe", ".out");
            Path err = Files.createTempFile("haihe", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after five minutes: " + command);
            }
            Outcome outcome = new Outcome(process.exitValue(), read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
