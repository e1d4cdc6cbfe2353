package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostics;
import haihe.model.io.internal.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Vensim's GET XLS and GET DIRECT functions read (Vensim's manual, "Data Functions"). Every file is read once. What
 * is missing is reported where the model names it, and the result is empty. Not thread-safe.
 */
public final class ExternalData {

    private final DataFiles files;
    private final ConstantCells constants;
    private final PointCells points;
    private final NameCells names;

    /**
     * @param folder where the model is
     * @param tags what the model's settings say that {@code ?name} stands for, by the name in lower case with its
     *     question mark
     */
    public ExternalData(Diagnostics problems, SourceFiles sources, Path folder, Map<String, String> tags) {
        files = new DataFiles(problems, sources, folder, tags);
        CellFinder cells = new CellFinder(problems);
        constants = new ConstantCells(problems, cells);
        points = new PointCells(problems, cells);
        names = new NameCells(problems, cells);
    }

    /**
     * The numbers of GET XLS CONSTANTS and GET DIRECT CONSTANTS: the last dimension runs to the right and the one before
     * it down, or the other way round if the cell ends with an asterisk.
     *
     * @param sizes the number of elements of each subscript of the definition that is a range; at most two
     * @return the numbers in row-major order
     */
    public Optional<List<Double>> constants(CellSource source, Argument cell, List<Integer> sizes) {
        return files.open(source).flatMap(sheet -> constants.read(sheet, cell, sizes));
    }

    /**
     * The series of GET XLS DATA and GET DIRECT DATA.
     *
     * @param axis the number of the row or the letter of the column with the times, or the name of cells
     * @param cell the value of the first element at the first time
     * @param count how many elements the definition has, in row-major order
     * @return the series of each element; cells without a number are left out
     */
    public Optional<List<Points>> series(CellSource source, Argument axis, Argument cell, int count) {
        return files.open(source).flatMap(sheet -> points.read(sheet, axis, cell, count));
    }

    /**
     * The points of GET XLS LOOKUPS and GET DIRECT LOOKUPS, which are arranged as the data of
     * {@link #series(CellSource, Argument, Argument, int)} are.
     */
    public Optional<List<Points>> lookups(CellSource source, Argument axis, Argument cell, int count) {
        return files.open(source).flatMap(sheet -> points.read(sheet, axis, cell, count));
    }

    /**
     * The elements of GET XLS SUBSCRIPT and GET DIRECT SUBSCRIPT: the cells of a block across and then down, blank ones
     * left out.
     *
     * @param first the upper left cell
     * @param last the lower right cell; only the letter of a column for all cells down to the last used row; only the
     *     number of a row for all cells to the right
     * @param prefix what stands before the content of each cell
     */
    public Optional<List<String>> elements(CellSource source, Argument first, Argument last, Argument prefix) {
        return files.open(source).flatMap(sheet -> names.read(sheet, first, last, prefix.text()));
    }
}
