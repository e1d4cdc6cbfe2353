package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.xmile.XmileReader;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceText;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads models in XMILE, the exchange format of Stella and other tools (OASIS XMILE 1.0). */
public final class XmileModelReader implements ModelReader {

    private static final List<String> ENDINGS = List.of(".xmile", ".stmx", ".itmx", ".xml");

    /** What files are in that say UTF-8 and are not. */
    private static final Charset LATIN = Charset.forName("windows-1252");

    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public Result read(Path file, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(files.read(file, Span.NONE, LATIN), files, problems);
    }

    @Override
    public Result read(String name, String text, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(Optional.of(files.text(name, text)), files, problems);
    }

    private static Result result(Optional<SourceText> main, SourceFiles files, Diagnostics problems) {
        Optional<SourceModel> model = main.flatMap(text -> new XmileReader(problems).read(text));
        return new Result(model, files.hash());
    }
}
