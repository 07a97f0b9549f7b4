package org.trackweave.scheduler.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.trackweave.events.Speaker;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.scheduler.audience.Audiences;
import org.trackweave.scheduler.availability.Availabilities;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.weight.WeightService;

/** Gathers what people wish. */
@Component
class WishesReader {

    private final WeightService weights;
    private final Availabilities availabilities;
    private final Audiences audiences;
    private final PersonalData personalData;

    WishesReader(WeightService weights, Availabilities availabilities, Audiences audiences, PersonalData personalData) {
        this.weights = weights;
        this.availabilities = availabilities;
        this.audiences = audiences;
        this.personalData = personalData;
    }

    Wishes readNameless(String conferenceId) {
        return new Wishes(weights.of(conferenceId).weights(), availabilities.of(conferenceId),
                audiences.of(conferenceId), Map.of());
    }

    /** With the speakers' names: for people's eyes, not to be stored. */
    Wishes read(String conferenceId, List<AcceptedTalk> talks) {
        Wishes nameless = readNameless(conferenceId);
        Map<UUID, String> names = new HashMap<>();
        talks.stream()
            .flatMap(talk -> talk.speakers().stream())
            .forEach(speaker -> name(speaker).ifPresent(name -> names.put(speaker.personId(), name)));
        return new Wishes(nameless.weights(), nameless.times(), nameless.audiences(), names);
    }

    private Optional<String> name(Speaker speaker) {
        return personalData.open(speaker.personId(), speaker.name());
    }
}
