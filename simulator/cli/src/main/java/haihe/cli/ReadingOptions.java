package haihe.cli;

import haihe.model.io.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say how a model is read, wherever one is given. */
final class ReadingOptions {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Take the values of data variables of a Vensim model from a .dat, .tab, .csv or Excel file."
                    + " May be repeated; the last file that has a variable counts.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--allow-net",
            description = "Read files that an XMILE model names by an address, http or https, from the network.")
    private boolean allowNet;

    /** Files with values of data variables, in order. */
    List<Path> data() {
        return List.copyOf(data);
    }

    /**
     * How the model is read.
     *
     * @param files with values of data variables
     */
    ReadOptions with(List<Path> files) {
        return new ReadOptions(files, allowNet);
    }

    /** How the model is read, with the files of the options. */
    ReadOptions all() {
        return with(data);
    }
}
