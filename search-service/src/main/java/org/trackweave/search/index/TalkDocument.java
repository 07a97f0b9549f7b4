package org.trackweave.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.search.talk.IndexableTalk;
import org.trackweave.search.talk.Membership;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.SpeakerName;
import org.trackweave.search.talk.Talk;

/**
 * A document as {@code programme-index.json} maps it. Searches read a part of it back.
 *
 * @param visible false in what is left of a talk that is not public any more: such a document has no other text
 * @param day in the conference's time zone
 * @param weekday its first three letters, {@code sat}
 * @param trackLabel slug, colour and name in one, so that a count of them needs no other source
 * @param traces of the requests that made it what it is, for operators
 * @param joinedWords hyphenated words written as one, so that each spelling finds the other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TalkDocument(String conference, UUID proposal, boolean visible, @Nullable List<String> traces,
        @Nullable String code,
        @Nullable String title, @JsonProperty("abstract") @Nullable String abstractText, @Nullable String description,
        @Nullable List<String> speakers, @Nullable List<String> tags,
        @JsonProperty("track_names") @Nullable List<String> trackNames,
        @JsonProperty("joined_words") @Nullable List<String> joinedWords, @Nullable List<String> track,
        @JsonProperty("track_label") @Nullable List<String> trackLabel, @Nullable List<TrackRef> tracks,
        @Nullable String level, @Nullable String format, @Nullable Integer minutes, @Nullable String language,
        @Nullable LocalDate day, @Nullable String weekday, @Nullable String room,
        @JsonProperty("starts_at") @Nullable Instant startsAt, @JsonProperty("ends_at") @Nullable Instant endsAt) {

    /** A talk's track, for display. */
    public record TrackRef(String slug, String name, int color, boolean primary) {}

    /** Raised when the same talk gives another document than before, so that existing indexes are rebuilt. */
    static final int FORMAT = 1;

    static TalkDocument of(IndexableTalk talk) {
        return talk.talk().map(found -> of(found, talk.traces())).orElseGet(() -> absent(talk));
    }

    private static TalkDocument of(Talk talk, List<String> traces) {
        Optional<Slot> slot = talk.slot();
        return new TalkDocument(talk.conferenceId(), talk.proposalId(), true, traces, talk.code(), talk.title(),
                talk.abstractText(), talk.description(), talk.speakers().stream().map(SpeakerName::name).toList(),
                talk.tags().stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).distinct().toList(),
                talk.tracks().stream().map(Membership::name).toList(),
                JoinedWords.in(talk.title(), talk.abstractText(), talk.description()),
                talk.tracks().stream().map(Membership::slug).toList(),
                talk.tracks()
                    .stream()
                    .map(track -> new TrackLabel(track.slug(), track.color(), track.name()).text())
                    .toList(),
                talk.tracks()
                    .stream()
                    .map(track -> new TrackRef(track.slug(), track.name(), track.color(), track.primary()))
                    .toList(),
                talk.level().wireName(), talk.format(), talk.minutes(), talk.language(),
                talk.day().orElse(null),
                talk.day()
                    .map(day -> day.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT))
                    .orElse(null),
                slot.map(found -> found.room().name()).orElse(null), slot.map(Slot::startsAt).orElse(null),
                slot.map(Slot::endsAt).orElse(null));
    }

    private static TalkDocument absent(IndexableTalk talk) {
        return new TalkDocument(talk.conferenceId(), talk.proposalId(), false, talk.traces(), null, null, null, null,
                null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
