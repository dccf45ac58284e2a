package uk.dasv.reporting.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook keeps in one place, once each, without the marks of their look. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();
    private long kept;

    void read(InputStream part) {
        SafeXml.walk(part, new SafeXml.Visitor() {
            private StringBuilder text = new StringBuilder();
            private boolean spoken;

            @Override
            public boolean start(XMLStreamReader xml) throws XMLStreamException {
                switch (xml.getLocalName()) {
                    case "si" -> text = new StringBuilder();
                    // how a word is spoken is no part of it
                    case "rPh" -> spoken = true;
                    case "t" -> {
                        String one = SafeXml.text(xml);
                        if (!spoken && text.length() + one.length() <= Limits.CELL * 2) {
                            text.append(one);
                        }
                    }
                    default -> {
                        // fonts
                    }
                }
                return true;
            }

            @Override
            public boolean end(String name) {
                if (name.equals("si")) {
                    add(CleanText.of(text.toString()));
                }
                spoken = spoken && !name.equals("rPh");
                return true;
            }
        });
    }

    private void add(String text) {
        kept += text.length() + 16L;
        if (kept > Limits.SHARED) {
            throw UnreadableFile.because("bomb");
        }
        texts.add(text);
    }

    String at(String place) {
        try {
            return texts.get(Integer.parseInt(place));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableFile.because("damaged");
        }
    }
}
