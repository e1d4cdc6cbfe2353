package haihe.model.io;

import java.nio.file.Path;
import java.util.List;

/**
 * What a reader is told besides the model's file.
 *
 * @param data files with the values of data variables that have no equation, in Vensim's .dat format or as tables (.tab,
 *     .csv, .xlsx, .xls) with names along one side and times along the other; of several files that have a variable the
 *     last one counts
 * @param allowNet whether files that a model names may be read from the network
 */
public record ReadOptions(List<Path> data, boolean allowNet) {

    /** Nothing. */
    public static final ReadOptions NONE = new ReadOptions(List.of());

    /** Files with data. */
    public ReadOptions(List<Path> data) {
        this(data, false);
    }

    public ReadOptions {
        data = List.copyOf(data);
    }

    /** These options, with leave to read files from the network. */
    public ReadOptions withNet() {
        return new ReadOptions(data, true);
    }
}
