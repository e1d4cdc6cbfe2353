package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.TextEncoding;
import haihe.model.io.internal.vensim.MdlModelReader;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Vensim models: text files called {@code *.mdl}, in UTF-8 or, as old versions wrote them, in windows-1252. */
public final class VensimModelReader implements ModelReader {

    @Override
    public boolean reads(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".mdl");
    }

    @Override
    public Result read(Path file, ReadOptions options, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(files.read(file, Span.NONE, TextEncoding.WESTERN), files, options, problems);
    }

    /** The names of the reality checks of a model, with the places where they are written. */
    List<SourceName> checks(Path file, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return files.read(file, Span.NONE, TextEncoding.WESTERN)
                .map(text -> new MdlModelReader(problems, files, List.of()).checks(text))
                .orElse(List.of());
    }

    /** A model changed so that the condition of one of its reality checks holds. */
    Result trial(Path file, ReadOptions options, Name check, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        Optional<SourceModel> model = files.read(file, Span.NONE, TextEncoding.WESTERN)
                .flatMap(text -> new MdlModelReader(problems, files, options.data()).trial(text, check));
        return new Result(model, files.hash());
    }

    @Override
    public Result read(String name, String text, Diagnostics problems) {
        SourceFiles files = new SourceFiles(problems);
        return result(Optional.of(files.text(name, text)), files, ReadOptions.NONE, problems);
    }

    private static Result result(
            Optional<SourceText> main, SourceFiles files, ReadOptions options, Diagnostics problems) {
        Optional<SourceModel> model =
                main.flatMap(text -> new MdlModelReader(problems, files, options.data()).read(text));
        return new Result(model, files.hash());
    }
}
