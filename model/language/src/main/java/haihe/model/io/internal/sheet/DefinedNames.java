package haihe.model.io.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names of cells in a workbook of Excel 2007 and later (ECMA-376, part 1, 18.2.5), which the library leaves out. */
final class DefinedNames {

    private static final String WORKBOOK = "xl/workbook.xml";

    private DefinedNames() {}

    /**
     * All names that mean a rectangle of cells.
     *
     * @param tabs the sheets in order
     */
    static List<SheetName> read(byte[] content, List<String> tabs) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(WORKBOOK)) {
                    return names(zip, tabs);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return List.of();
    }

    private static List<SheetName> names(InputStream xml, List<String> tabs) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        List<SheetName> names = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("definedName")) {
                name(reader, tabs).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<SheetName> name(XMLStreamReader reader, List<String> tabs) throws XMLStreamException {
        String name = reader.getAttributeValue(null, "name");
        Optional<String> tab = Optional.ofNullable(reader.getAttributeValue(null, "localSheetId"))
                .map(Integer::parseInt)
                .filter(number -> number < tabs.size())
                .map(tabs::get);
        return CellArea.parse(reader.getElementText()).map(area -> new SheetName(name, tab, area));
    }
}
