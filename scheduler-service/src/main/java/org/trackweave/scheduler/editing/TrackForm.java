package org.trackweave.scheduler.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.track.TrackEdit;

/** The fields of the forms on the tracks page; which are needed depends on the type, as in {@link TrackEdit}. */
record TrackForm(String type, @Nullable Long version, @Nullable UUID track, @Nullable UUID talk, @Nullable UUID into,
        @Nullable List<UUID> talks, @Nullable String name, @Nullable String description, @Nullable String keywords,
        @Nullable Integer leastTalks, @Nullable Integer mostTalks, @Nullable Integer color, @Nullable Integer position,
        @Nullable Boolean on) {

    TrackEdit edit() {
        return switch (type) {
            case "add" -> new TrackEdit.Add(text(name), text(description), words());
            case "describe" ->
                new TrackEdit.Describe(whichTrack(), text(name), text(description), words(), leastTalks, mostTalks);
            case "remove" -> new TrackEdit.Remove(whichTrack());
            case "merge" -> new TrackEdit.Merge(whichTrack(), need(into, "into"));
            case "split" -> new TrackEdit.Split(whichTrack(), talks == null ? List.of() : talks, name);
            case "move" -> new TrackEdit.Move(whichTalk(), track);
            case "share" -> new TrackEdit.Share(whichTalk(), whichTrack());
            case "unshare" -> new TrackEdit.Unshare(whichTalk(), whichTrack());
            case "pin" -> new TrackEdit.Pin(whichTalk(), Boolean.TRUE.equals(on));
            case "lock" -> new TrackEdit.Lock(whichTrack(), Boolean.TRUE.equals(on));
            case "color" -> new TrackEdit.Color(whichTrack(), need(color, "color"));
            case "order" -> new TrackEdit.Order(whichTrack(), need(position, "position"));
            default -> throw Problems.notFound("There is no such change of tracks (%s).".formatted(type));
        };
    }

    private UUID whichTrack() {
        return need(track, "track");
    }

    private UUID whichTalk() {
        return need(talk, "talk");
    }

    private static <T> T need(@Nullable T value, String field) {
        if (value == null) {
            throw Problems.notFound("The form did not say which %s is meant. Go back and choose one.".formatted(field));
        }
        return value;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private List<String> words() {
        return Arrays.stream(text(keywords).split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
