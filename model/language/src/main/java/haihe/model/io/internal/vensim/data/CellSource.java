package haihe.model.io.internal.vensim.data;

/**
 * Where the cells are that a function reads.
 *
 * @param file the file, relative to the model's folder
 * @param tab the sheet of a spreadsheet, the delimiter of a text file
 */
public record CellSource(Argument file, Argument tab) {}
