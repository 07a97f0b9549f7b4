package org.trackweave.scheduler.problem;

import java.util.List;
import java.util.Optional;

import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Level;

/** What talks are about, in the words of discovery. */
public final class TalkTexts {

    private TalkTexts() {}

    public static List<TalkText> of(List<AcceptedTalk> talks) {
        return talks.stream()
            .map(talk -> new TalkText(ProblemFactory.talkId(talk.id()), talk.title(), talk.abstractText(),
                    talk.description(), talk.tags(), talk.minutes(),
                    Optional.of(Level.valueOf(talk.level().name()))))
            .toList();
    }
}
