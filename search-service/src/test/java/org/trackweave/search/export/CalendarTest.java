package org.trackweave.search.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.search.Talks;
import org.trackweave.search.talk.Programmes;
import org.trackweave.search.talk.Talk;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarTest {

    private final Calendar calendar = new Calendar(new ExportSettings(URI.create("https://talks.example/")));
    private final Talk talk = Talks.talk("K7QX2M", "Semicolons; commas, and\r\nlines \\ é", Talks.CENTENNIAL,
            "2011-03-11T10:20", 30);

    @Test
    void writesATalkAsAnEvent() {
        assertThat(lines(4)).contains("BEGIN:VCALENDAR", "UID:" + talk.proposalId() + "@trackweave", "SEQUENCE:4",
                "DTSTART:20110311T152000Z", "DTEND:20110311T155000Z", "LOCATION:Centennial I",
                "SUMMARY:Semicolons\\; commas\\, and\\nlines \\\\ é - Rob Ludwick",
                "CATEGORIES:Networking and Concurrency",
                "URL:https://talks.example/conferences/pycon-2011/programme/talks/K7QX2M", "END:VCALENDAR");
    }

    @Test
    void keepsTheUidOverReleasesAndCountsTheSequenceUp() {
        assertThat(lines(4)).filteredOn(line -> line.startsWith("UID:"))
            .isEqualTo(lines(7).stream().filter(line -> line.startsWith("UID:")).toList());
        assertThat(lines(7)).contains("SEQUENCE:7");
    }

    @Test
    void leavesOutTalksWithoutAPlace() {
        assertThat(calendar.write(Programmes.released(1), "PyCon",
                List.of(Talks.talk("A", "Somewhen", Talks.CENTENNIAL, null, 30))))
            .doesNotContain("VEVENT");
    }

    @Test
    void foldsLongLinesWithoutCuttingCharacters() {
        String name = "ü😀".repeat(60);
        String text = calendar.write(Programmes.released(1), name, List.of());
        assertThat(text.split("\r\n"))
            .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:" + name);
    }

    private List<String> lines(long release) {
        return List.of(calendar.write(Programmes.released(release), "PyCon", List.of(talk))
            .replace("\r\n ", "")
            .split("\r\n"));
    }
}
