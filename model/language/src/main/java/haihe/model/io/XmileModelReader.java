package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.TextEncoding;
import haihe.model.io.internal.xmile.DocumentLoader;
import haihe.model.io.internal.xmile.XmileReader;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads models in XMILE, the exchange format of Stella and other tools (OASIS XMILE 1.0). */
public final class XmileModelReader implements ModelReader {

    private static final List<String> ENDINGS = List.of(".xmile", ".stmx", ".itmx", ".xml");

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public Result read(Path file, ReadOptions options, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(files.read(file, Span.NONE, TextEncoding.WESTERN), files, options, problems);
    }

    @Override
    public Result read(String name, String text, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(Optional.of(files.text(name, text)), files, ReadOptions.NONE, problems);
    }

    private static Result result(
            Optional<SourceText> main, SourceFiles files, ReadOptions options, Diagnostics problems) {
        DocumentLoader loader = new DocumentLoader(files, options.allowNet(), problems);
        Optional<SourceModel> model = main.flatMap(text -> new XmileReader(loader, problems).read(text));
        return new Result(model, files.hash());
    }
}
