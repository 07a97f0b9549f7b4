package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One change that an organizer makes to the virtual tracks. On the wire its {@code type} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@Type(name = "add", value = TrackEdit.Add.class),
        @Type(name = "describe", value = TrackEdit.Describe.class),
        @Type(name = "remove", value = TrackEdit.Remove.class), @Type(name = "merge", value = TrackEdit.Merge.class),
        @Type(name = "split", value = TrackEdit.Split.class), @Type(name = "move", value = TrackEdit.Move.class),
        @Type(name = "share", value = TrackEdit.Share.class), @Type(name = "unshare", value = TrackEdit.Unshare.class),
        @Type(name = "pin", value = TrackEdit.Pin.class), @Type(name = "lock", value = TrackEdit.Lock.class),
        @Type(name = "color", value = TrackEdit.Color.class), @Type(name = "order", value = TrackEdit.Order.class)})
public sealed interface TrackEdit {

    /** A new, empty track. */
    record Add(String name, String description, List<String> keywords) implements TrackEdit {
        public Add {
            keywords = List.copyOf(keywords);
        }
    }

    /** A track's name, what it is about, and how many talks a run may put into it (both or neither). */
    record Describe(UUID track, String name, String description, List<String> keywords, @Nullable Integer leastTalks,
            @Nullable Integer mostTalks) implements TrackEdit {
        public Describe {
            keywords = List.copyOf(keywords);
        }
    }

    /** Takes a track away; its talks stay, without it. */
    record Remove(UUID track) implements TrackEdit {}

    /** Puts all talks of one track into another. */
    record Merge(UUID from, UUID into) implements TrackEdit {}

    /**
     * Makes two tracks of one.
     *
     * @param talks those that go into the new track; none lets the finder divide them by what they are about
     * @param name of the new track; blank lets the finder propose one
     */
    record Split(UUID track, List<UUID> talks, @Nullable String name) implements TrackEdit {
        public Split {
            talks = List.copyOf(talks);
        }
    }

    /** Puts a talk into a track and out of the one it was in; without a track it is in none. */
    record Move(UUID talk, @Nullable UUID track) implements TrackEdit {}

    /** Gives a talk a second track. */
    record Share(UUID talk, UUID track) implements TrackEdit {}

    /** Takes a second track away. */
    record Unshare(UUID talk, UUID track) implements TrackEdit {}

    /** Whether runs must leave the talk in its track. */
    record Pin(UUID talk, boolean pinned) implements TrackEdit {}

    /** Whether runs and edits must leave the track's talks as they are. */
    record Lock(UUID track, boolean locked) implements TrackEdit {}

    /** Its colour, an index from 0 into the palette. */
    record Color(UUID track, int color) implements TrackEdit {}

    /** Its place in the list, from 0. */
    record Order(UUID track, int position) implements TrackEdit {}
}
