package haihe.engine.benchmarks;

import haihe.benchmarks.GeneratedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/** The Java text of a generated model, compiled by javac. */
final class JavaCompiled implements HandWritten {

    private static final String CLASS = "Generated";

    private final List<String> names;
    private final Consumer<double[]> evaluate;

    private JavaCompiled(List<String> names, Consumer<double[]> evaluate) {
        this.names = names;
        this.evaluate = evaluate;
    }

    static HandWritten of(GeneratedModel model) {
        try {
            Path folder = Files.createTempDirectory("haihe-benchmark");
            Path source = folder.resolve(CLASS + ".java");
            Files.writeString(source, model.java(CLASS) + EVALUATOR);
            int errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
            if (errors != 0) {
                throw new IllegalStateException("javac refuses " + source);
            }
            return new JavaCompiled(HandWritten.names(model), load(folder));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("cannot compile the generated model", e);
        }
    }

    private static final String EVALUATOR = """
            final class Evaluator implements java.util.function.Consumer<double[]> {
                @Override
                public void accept(double[] v) {
                    Generated.evaluate(v);
                }
            }
            """;

    @SuppressWarnings("unchecked")
    private static Consumer<double[]> load(Path folder) throws IOException, ReflectiveOperationException {
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            Class<?> evaluator = loader.loadClass("Evaluator");
            Class.forName(CLASS, true, loader);
            var constructor = evaluator.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Consumer<double[]>) constructor.newInstance();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void evaluate(double[] values) {
        evaluate.accept(values);
    }
}
