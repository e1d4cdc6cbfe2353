package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.HoconModelReader;
import haihe.model.io.internal.SourceFiles;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/** Reads models in Haihe's own language: HOCON files with XMILE's expressions. */
public final class NativeModelReader implements ModelReader {

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".conf") || name.endsWith(".hocon") || name.endsWith(".json");
    }

    @Override
    public Result read(Path file, ReadOptions options, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(files.read(file, Span.NONE), files, problems);
    }

    @Override
    public Result read(String name, String text, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(Optional.of(files.text(name, text)), files, problems);
    }

    private static Result result(Optional<SourceText> main, SourceFiles files, Diagnostics problems) {
        Optional<SourceModel> model = main.flatMap(text -> new HoconModelReader(problems, files).read(text));
        return new Result(model, files.hash());
    }
}
