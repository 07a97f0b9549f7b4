package org.trackweave.search.export;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML without checked exceptions: it goes to memory, which does not fail. */
final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    XmlText() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes name, value, name, value … */
    XmlText open(String element, String... attributes) {
        return write(() -> {
            writer.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], Unprintable.removed(attributes[i + 1]));
            }
        });
    }

    XmlText close() {
        return write(writer::writeEndElement);
    }

    /** An element with nothing but text. */
    XmlText leaf(String element, String content, String... attributes) {
        open(element, attributes);
        write(() -> writer.writeCharacters(Unprintable.removed(content)));
        return close();
    }

    @Override
    public String toString() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return text.toString();
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
