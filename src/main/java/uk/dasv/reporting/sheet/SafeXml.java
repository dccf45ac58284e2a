package uk.dasv.reporting.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a part of a workbook: no document type, no entities, nothing from elsewhere, nothing nested without end. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Looks at one start of an element after the other; returns whether to go on. */
    interface Visitor {

        boolean start(XMLStreamReader xml) throws XMLStreamException;

        default boolean end(String name) {
            return true;
        }
    }

    private static XMLInputFactory factory() {
        // the one of Java itself, whichever the server brings
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw UnreadableFile.because("entities");
        });
        return factory;
    }

    static void walk(InputStream part, Visitor visitor) {
        try (part) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(part);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableFile.because("entities");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limits.DEPTH) {
                            throw UnreadableFile.because("damaged");
                        }
                        if (!visitor.start(xml)) {
                            return;
                        }
                        // a visitor that has read the text of an element stands at its end
                        if (xml.isEndElement()) {
                            depth--;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (!visitor.end(xml.getLocalName())) {
                            return;
                        }
                    }
                    default -> {
                        // text that nobody asked for
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw found(e);
        } catch (IOException e) {
            throw UnreadableFile.because("damaged");
        } catch (UnreadableFile | ReaderFault e) {
            throw e;
        } catch (RuntimeException e) {
            // numbers that are none, and whatever else the parser finds in what is no such file
            throw found(e);
        }
    }

    /** The text of the element at which the reader stands, and of nothing within it. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (text.length() + xml.getTextLength() > Limits.CELL * 2) {
                    throw UnreadableFile.because("cellTooLong");
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw UnreadableFile.because("entities");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw UnreadableFile.because("damaged");
            }
        }
    }

    /** What was thrown below the parser, if it was ours. */
    private static UnreadableFile found(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof UnreadableFile ours) {
                return ours;
            }
        }
        return UnreadableFile.because("damaged");
    }
}
