package haihe.model.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a reader is told besides the model's file.
 *
 * @param data files with the values of data variables that have no equation, in Vensim's .dat format or as tables (.tab,
 *     .csv, .xlsx, .xls) with names along one side and times along the other; of several files that have a variable the
 *     last one counts
 * @param allowNet whether files that a model names may be read from the network
 * @param password opens models that are encrypted
 */
public record ReadOptions(List<Path> data, boolean allowNet, Optional<String> password) {

    /** Nothing. */
    public static final ReadOptions NONE = new ReadOptions(List.of());

    /** Files with data. */
    public ReadOptions(List<Path> data) {
        this(data, false, Optional.empty());
    }

    public ReadOptions {
        data = List.copyOf(data);
    }

    /** These options, with leave to read files from the network. */
    public ReadOptions withNet() {
        return new ReadOptions(data, true, password);
    }

    /** These options, with a password for encrypted models. */
    public ReadOptions withPassword(String text) {
        return new ReadOptions(data, allowNet, Optional.of(text));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ReadOptions[data=" + data + ", allowNet=" + allowNet + "]";
    }
}
