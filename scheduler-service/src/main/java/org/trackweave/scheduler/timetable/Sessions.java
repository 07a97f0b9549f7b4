package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * What a conference asks for that gives whole sessions to tracks; {@link #NONE} for one that does not.
 *
 * @param sessions in the order of time; a cell is in one at most
 * @param chairs who chairs the sessions of each track
 * @param similar tracks that had better not be in one session
 * @param trackCosts where a track had better not be; costs of one place add up
 * @param talkCosts where a talk had better not be; costs of one place add up
 * @param numbers talks that are to be the first, second, … of their primary track, from 1
 */
public record Sessions(List<Session> sessions, Map<TrackId, Set<SpeakerId>> chairs, List<SimilarTracks> similar,
        List<PlaceCost<TrackId>> trackCosts, List<PlaceCost<TalkId>> talkCosts, Map<TalkId, Integer> numbers) {

    public static final Sessions NONE = new Sessions(List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of());

    public Sessions {
        sessions = List.copyOf(sessions);
        chairs = Map.copyOf(chairs);
        similar = List.copyOf(similar);
        trackCosts = List.copyOf(trackCosts);
        talkCosts = List.copyOf(talkCosts);
        numbers = Map.copyOf(numbers);
    }

    /** Two tracks for the same people; the cost counts for each pair of rooms in which a session has them. */
    public record SimilarTracks(TrackId one, TrackId other, int cost) {

        public SimilarTracks {
            requireNotNegative(cost);
        }
    }

    /** What it costs to have a track or a talk in a session, in a room, or in a room during a session. */
    public record PlaceCost<W>(W who, Optional<String> session, Optional<RoomId> room, int cost) {

        public PlaceCost {
            requireNotNegative(cost);
        }

        public boolean isAt(String otherSession, RoomId otherRoom) {
            return session.map(otherSession::equals).orElse(true) && room.map(otherRoom::equals).orElse(true);
        }
    }

    private static void requireNotNegative(int cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("The cost (%d) must not be negative.".formatted(cost));
        }
    }
}
