package org.trackweave.search.talk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.PersonalText;
import org.trackweave.events.Speaker;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.platform.personal.PersonalKeysUnavailableException;

/** Puts the names of public talks' speakers in clear text. A name whose key is gone, or not here yet, stays out. */
@Component
class SpeakerNames {

    private static final Logger log = LoggerFactory.getLogger(SpeakerNames.class);

    private final TalkTable talks;
    private final PersonalData personalData;

    SpeakerNames(TalkTable talks, PersonalData personalData) {
        this.talks = talks;
        this.personalData = personalData;
    }

    /** Returns how many of the talks show more names than before. */
    @Transactional
    int open(Collection<UUID> proposals) {
        if (proposals.isEmpty()) {
            return 0;
        }
        int improved = 0;
        for (TalkTable.Unopened talk : talks.unopened(proposals)) {
            List<SpeakerName> names = talk.speakers().stream().flatMap(speaker -> open(speaker).stream()).toList();
            if (talks.saveSpeakers(talk.proposalId(), names)) {
                improved++;
            }
        }
        return improved;
    }

    private Optional<SpeakerName> open(Speaker speaker) {
        UUID person = speaker.personId();
        PersonalText biography = speaker.biography();
        return open(person, speaker.name()).map(name -> new SpeakerName(person, name,
                biography == null ? null : open(person, biography).orElse(null)));
    }

    /** A talk without a name is better than none. */
    private Optional<String> open(UUID person, PersonalText text) {
        try {
            return personalData.open(person, text);
        } catch (PersonalKeysUnavailableException late) {
            log.debug("Names come later: {}", late.getMessage());
        } catch (IllegalArgumentException damaged) {
            log.error("A text of the person {} cannot be opened: {}", person, damaged.getMessage());
        }
        return Optional.empty();
    }
}
