package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;

/** What organizers do with virtual tracks between runs. */
@Service
public class TrackService {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int MOST_KEYWORDS = 30;

    private final Tracks tracks;

    TrackService(Tracks tracks) {
        this.tracks = tracks;
    }

    /**
     * What an organizer says of a track.
     *
     * @param description what it is about: a run fills the track by this, its name and its keywords
     */
    public record TrackPlan(String name, String description, List<String> keywords) {

        public TrackPlan {
            keywords = List.copyOf(keywords);
        }

        List<FieldFault> faults() {
            var faults = new ArrayList<FieldFault>();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                faults.add(new FieldFault("name", "A track's name has 1 to %d characters (%d given)."
                    .formatted(LONGEST_NAME, name.strip().length())));
            }
            if (description.length() > LONGEST_DESCRIPTION) {
                faults.add(new FieldFault("description", "A description has at most %d characters (%d given)."
                    .formatted(LONGEST_DESCRIPTION, description.length())));
            }
            if (keywords.size() > MOST_KEYWORDS) {
                faults.add(new FieldFault("keywords",
                        "At most %d keywords (%d given).".formatted(MOST_KEYWORDS, keywords.size())));
            }
            return faults;
        }
    }

    public List<Track> of(String conferenceId) {
        return tracks.of(conferenceId);
    }

    /** Adds a named, still empty track for a run to fill. */
    @Transactional
    public List<FieldFault> add(String conferenceId, TrackPlan plan) {
        List<Track> all = new ArrayList<>(tracks.of(conferenceId));
        List<FieldFault> faults = new ArrayList<>(plan.faults());
        if (all.stream().anyMatch(track -> track.name().equalsIgnoreCase(plan.name().strip()))) {
            faults.add(new FieldFault("name", "There is a track named (%s) already.".formatted(plan.name().strip())));
        }
        if (faults.isEmpty()) {
            all.add(new Track(UUID.randomUUID(), "", plan.name().strip(), "", plan.description().strip(),
                    plan.keywords(), List.of(), all.size(), true, null, List.of()));
            tracks.replace(conferenceId, numbered(all));
        }
        return faults;
    }

    /** Renames or redescribes a track, which makes it a named one that runs keep. Empty where there is no such track. */
    @Transactional
    public Optional<List<FieldFault>> change(String conferenceId, UUID trackId, TrackPlan plan) {
        List<Track> all = tracks.of(conferenceId);
        if (all.stream().noneMatch(track -> track.id().equals(trackId))) {
            return Optional.empty();
        }
        List<FieldFault> faults = new ArrayList<>(plan.faults());
        if (all.stream()
            .anyMatch(track -> !track.id().equals(trackId) && track.name().equalsIgnoreCase(plan.name().strip()))) {
            faults.add(new FieldFault("name", "There is a track named (%s) already.".formatted(plan.name().strip())));
        }
        if (faults.isEmpty()) {
            tracks.replace(conferenceId, numbered(all.stream()
                .map(track -> track.id().equals(trackId)
                        ? new Track(track.id(), track.slug(), plan.name().strip(),
                                track.blurb(), plan.description().strip(), plan.keywords(), track.terms(),
                                track.color(),
                                true, track.cohesion(), track.members())
                        : track)
                .toList()));
        }
        return Optional.of(faults);
    }

    /** Takes a track away; its talks stay, without it. */
    @Transactional
    public void remove(String conferenceId, UUID trackId) {
        tracks.replace(conferenceId,
                numbered(tracks.of(conferenceId).stream().filter(track -> !track.id().equals(trackId)).toList()));
    }

    /** Slugs follow names, and no two are the same. Colours stay with their track. */
    private static List<Track> numbered(List<Track> tracks) {
        Slugs slugs = new Slugs();
        return tracks.stream()
            .map(track -> new Track(track.id(), slugs.of(track.name()), track.name(), track.blurb(),
                    track.description(), track.keywords(), track.terms(), track.color(), track.namedByOrganizer(),
                    track.cohesion(), track.members()))
            .toList();
    }
}
