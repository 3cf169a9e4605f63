package xfusion.tasks.bench.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A drawing, read back by an XML parser.
 *
 * @param document what was parsed
 */
public record Drawn(Document document) {

    /** Fails where the text is not well-formed. */
    public static Drawn of(String svg) {
        try {
            var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return new Drawn(parser.parse(new InputSource(new StringReader(svg))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
    }

    /** Everything that is written on it. */
    public List<String> texts() {
        return Stream.concat(all("text"), all("tspan"))
                .map(Element::getTextContent)
                .toList();
    }

    List<String> attributes(String element, String name) {
        return all(element).map(each -> each.getAttribute(name)).toList();
    }

    double height(String text) {
        return all("text")
                .filter(each -> each.getTextContent().equals(text))
                .mapToDouble(each -> Double.parseDouble(each.getAttribute("y")))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Element> all(String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }
}
