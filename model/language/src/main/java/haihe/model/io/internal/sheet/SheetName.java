package haihe.model.io.internal.sheet;

import java.util.Optional;

/**
 * A name that a workbook gives to cells.
 *
 * @param name as written; case does not matter
 * @param tab the only sheet in which the name is known; empty for a name of the whole workbook
 * @param area what it means
 */
record SheetName(String name, Optional<String> tab, CellArea area) {}
