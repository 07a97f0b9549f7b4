package org.trackweave.search.export;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.search.Talks;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Programmes;
import org.trackweave.search.talk.Talk;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleFilesTest {

    private final ExportSettings settings = new ExportSettings(URI.create("https://talks.example"));
    private final Programme programme = Programmes.released(2);
    private final Talk first = Talks.talk("K7QX2M", "Café <sockets> & \u0007threads", Talks.CENTENNIAL,
            "2011-03-11T10:20", 45);
    private final Talk night = Talks.talk("NIGHT1", "Night", Talks.REGENCY, "2011-03-12T01:00", 30);

    @Test
    void writesXmlThatPentabarfReadersKnow() throws Exception {
        byte[] text = new ScheduleXml(settings).write(programme, List.of(first, night))
            .getBytes(StandardCharsets.UTF_8);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));

        assertThat(at(xml, "/schedule/conference/acronym")).isEqualTo("pycon-2011");
        assertThat(at(xml, "count(/schedule/day)")).isEqualTo("1");
        String event = "/schedule/day[@date='2011-03-11']/room[@name='Centennial I']/event";
        assertThat(at(xml, event + "/@guid")).isEqualTo(first.proposalId().toString());
        assertThat(at(xml, event + "/title")).isEqualTo("Café <sockets> & threads");
        assertThat(at(xml, event + "/date")).isEqualTo("2011-03-11T10:20:00-05:00");
        assertThat(at(xml, event + "/start")).isEqualTo("10:20");
        assertThat(at(xml, event + "/duration")).isEqualTo("00:45");
        assertThat(at(xml, event + "/slug")).isEqualTo("pycon-2011-k7qx2m-cafe-sockets-threads");
        assertThat(at(xml, event + "/persons/person")).isEqualTo("Rob Ludwick");
        assertThat(at(xml, "/schedule/day[1]/room[@name='Regency VI']/event/start")).isEqualTo("01:00");
    }

    @Test
    void writesJsonInTheSameShape() {
        JsonMapper mapper = new JsonMapper();
        JsonNode json = mapper.valueToTree(new ScheduleJson(settings).write(programme, List.of(first, night)));

        JsonNode conference = json.at("/schedule/conference");
        assertThat(conference.at("/time_zone_name").asString()).isEqualTo("America/New_York");
        assertThat(conference.at("/days")).hasSize(1);
        JsonNode event = conference.at("/days/0/rooms/Centennial I/0");
        assertThat(event.at("/guid").asString()).isEqualTo(first.proposalId().toString());
        assertThat(event.at("/end").asString()).isEqualTo("11:05");
        assertThat(event.at("/url").asString())
            .isEqualTo("https://talks.example/conferences/pycon-2011/programme/talks/K7QX2M");
        assertThat(event.at("/id").asInt()).isPositive();
    }

    private static String at(Document xml, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, xml);
    }
}
