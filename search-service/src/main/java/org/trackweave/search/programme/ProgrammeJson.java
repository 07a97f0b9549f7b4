package org.trackweave.search.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.events.Level;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.SpeakerName;
import org.trackweave.search.talk.Talk;

/** The shapes of the programme's API. Times are UTC; days are the conference's. */
final class ProgrammeJson {

    private ProgrammeJson() {}

    /**
     * @param release null before the first
     * @param talks by time and room, those without a place last
     * @param days the codes of the talks that are held on each
     */
    record ProgrammeView(String conference, String name, String timeZone, @Nullable ReleaseView release,
            List<DayView> days, List<TrackView> tracks, List<RoomView> rooms, List<TalkView> talks) {

        static ProgrammeView of(PublishedProgramme published) {
            var programme = published.programme();
            return new ProgrammeView(programme.conferenceId(), programme.name(), programme.zone().getId(),
                    programme.release()
                        .map(release -> new ReleaseView(release.version(), release.name(), release.releasedAt(),
                                release.comment()))
                        .orElse(null),
                    published.days()
                        .stream()
                        .map(day -> new DayView(day.date(), day.talks().stream().map(Talk::code).toList()))
                        .toList(),
                    programme.tracks()
                        .stream()
                        .map(track -> new TrackView(track.slug(), track.name(), track.blurb(), track.terms(),
                                track.color(), published.talksOf(track).stream().map(Talk::code).toList()))
                        .toList(),
                    programme.rooms().stream().map(room -> new RoomView(room.name(), room.capacity())).toList(),
                    published.talks().stream().map(TalkView::summary).toList());
        }
    }

    record ReleaseView(long version, String name, Instant releasedAt, String comment) {}

    record DayView(LocalDate date, List<String> talks) {}

    /** @param talks their codes, by time */
    record TrackView(String slug, String name, String blurb, List<String> terms, int color, List<String> talks) {}

    record RoomView(String name, int capacity) {}

    /** Texts are left out where many talks are listed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TalkView(String code, String title, @JsonProperty("abstract") @Nullable String abstractText,
            @Nullable String description, Level level, String format, int minutes, String language, List<String> tags,
            List<SpeakerView> speakers, List<MembershipView> tracks, @Nullable LocalDate day, @Nullable String room,
            @Nullable Instant startsAt, @Nullable Instant endsAt) {

        static TalkView summary(Talk talk) {
            return of(talk, null, null);
        }

        static TalkView full(Talk talk) {
            return of(talk, talk.abstractText(), talk.description());
        }

        private static TalkView of(Talk talk, @Nullable String abstractText, @Nullable String description) {
            return new TalkView(talk.code(), talk.title(), abstractText, description, talk.level(), talk.format(),
                    talk.minutes(), talk.language(), talk.tags(),
                    talk.speakers().stream().map(speaker -> SpeakerView.of(speaker, description != null)).toList(),
                    talk.tracks()
                        .stream()
                        .map(track -> new MembershipView(track.slug(), track.name(), track.color(), track.primary(),
                                track.why()))
                        .toList(),
                    talk.day().orElse(null), talk.slot().map(slot -> slot.room().name()).orElse(null),
                    talk.slot().map(Slot::startsAt).orElse(null), talk.slot().map(Slot::endsAt).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpeakerView(String name, @Nullable String biography) {

        static SpeakerView of(SpeakerName speaker, boolean withBiography) {
            return new SpeakerView(speaker.name(), withBiography ? speaker.biography() : null);
        }
    }

    record MembershipView(String slug, String name, int color, boolean primary, String why) {}

    /** @param overlaps pairs of neighbours that are held at the same time: 0 in a released schedule */
    record ItineraryView(String slug, String name, String blurb, List<String> terms, int color, int minutes,
            long roomChanges, long overlaps, List<ItineraryDayView> days, List<StopView> unscheduled) {

        static ItineraryView of(Itinerary itinerary) {
            var track = itinerary.track();
            return new ItineraryView(track.slug(), track.name(), track.blurb(), track.terms(), track.color(),
                    itinerary.minutes(), itinerary.roomChanges(), itinerary.overlaps(),
                    itinerary.days()
                        .stream()
                        .map(day -> new ItineraryDayView(day.date(), day.stops().stream().map(StopView::of).toList()))
                        .toList(),
                    itinerary.unscheduled().stream().map(StopView::of).toList());
        }
    }

    record ItineraryDayView(LocalDate date, List<StopView> stops) {}

    /** @param gapMinutes since the talk before on the same day; null for the day's first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StopView(TalkView talk, String why, boolean visiting, @Nullable Long gapMinutes,
            @Nullable Boolean roomChange) {

        static StopView of(Itinerary.Stop stop) {
            return new StopView(TalkView.summary(stop.talk()), stop.why(), stop.visiting(),
                    stop.way().map(way -> way.gap().toMinutes()).orElse(null),
                    stop.way().map(Itinerary.Way::roomChange).orElse(null));
        }
    }
}
