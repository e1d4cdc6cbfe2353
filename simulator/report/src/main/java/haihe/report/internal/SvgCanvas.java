package haihe.report.internal;

import haihe.report.Caption;
import haihe.report.Size;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws an SVG document whose texts are outlines: no viewer needs a font, and none shows boxes. */
public final class SvgCanvas {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgCanvas() {}

    /** The text of an SVG file. */
    public static String draw(Picture picture, Caption caption) {
        Size size = picture.size();
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment(null);
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        g.setRenderingHints(PngCanvas.HINTS);
        g.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
        g.setColor(Color.WHITE);
        g.fill(area);
        picture.drawing().draw(g, area);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
        root.setAttribute("role", "img");
        root.insertBefore(text(document, "desc", caption.subtitle()), root.getFirstChild());
        root.insertBefore(text(document, "title", caption.title()), root.getFirstChild());
        StringWriter svg = new StringWriter();
        try {
            g.stream(root, svg, true, false);
        } catch (SVGGraphics2DIOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return svg.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    }

    private static Element text(Document document, String tag, String content) {
        Element element = document.createElementNS(NAMESPACE, tag);
        element.appendChild(document.createTextNode(content));
        return element;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
