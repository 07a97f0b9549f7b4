package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Level;

import static org.assertj.core.api.Assertions.assertThat;

class TrackBlurbTest {

    private static final TalkText TWISTED = talk("Ten Years of Twisted", Level.INTERMEDIATE);
    private static final TalkText TORNADO = talk("An Introduction to Tornado", Level.NOVICE);
    private static final TalkText SOCKETS = talk("Extreme Network Programming", Level.EXTREME);

    @Test
    void saysWhatAboutHowMuchForWhomAndWhereToBeginAndEnd() {
        var blurb = new TrackBlurb(List.of(TWISTED, TORNADO, SOCKETS), List.of("event loops", "sockets")).write();

        assertThat(blurb).isEqualTo(
                """
                3 talks (1 h 30 min), novice to extreme, about event loops and sockets. Begin with “An Introduction to Tornado”. \
                At its heart: “Ten Years of Twisted”. The deepest is “Extreme Network Programming”.""");
    }

    @Test
    void saysNothingOfLevelsNobodyTold() {
        var unknown = new TalkText(new TalkId("x"), "Jython", "", "", List.of(), 30);

        assertThat(new TrackBlurb(List.of(TWISTED, unknown), List.of()).write())
            .isEqualTo("2 talks (1 h). At its heart: “Ten Years of Twisted” and “Jython”.");
    }

    @Test
    void hasWordsForTheEmptyTrack() {
        assertThat(new TrackBlurb(List.of(), List.of()).write()).isEqualTo("No talk fits this track yet.");
        assertThat(new TrackBlurb(List.of(TWISTED), List.of("loops")).write())
            .isEqualTo("One talk: “Ten Years of Twisted”.");
    }

    private static TalkText talk(String title, Level level) {
        return new TalkText(new TalkId(title), title, "", "", List.of(), 30, Optional.of(level));
    }
}
