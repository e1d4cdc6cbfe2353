package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.source.SourceModel;
import java.nio.file.Path;
import java.util.Optional;

/** Reads models of one file format. */
public interface ModelReader {

    /** Whether a file's name says that it is of this format. */
    boolean reads(Path file);

    /**
     * The model in a file and all files that it refers to.
     *
     * @param options how to read; formats that an option means nothing to leave it aside
     * @param problems receives what is wrong; also knows all texts that were read
     */
    Result read(Path file, ReadOptions options, Diagnostics problems);

    /** The model in a file and all files that it refers to, read without options. */
    default Result read(Path file, Diagnostics problems) {
        return read(file, ReadOptions.NONE, problems);
    }

    /**
     * The model in a text that stands in no file.
     *
     * @param name what spans call it; other files are found relative to it as if it were a file
     */
    Result read(String name, String text, Diagnostics problems);

    /**
     * What was read.
     *
     * @param model empty if the files cannot be read or parsed, which has been reported
     * @param hash SHA-256 over the content of all files, in the order of reading, hexadecimal
     */
    record Result(Optional<SourceModel> model, String hash) {}
}
