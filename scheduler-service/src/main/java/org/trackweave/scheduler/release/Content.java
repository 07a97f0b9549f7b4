package org.trackweave.scheduler.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Placement;
import org.trackweave.events.Room;
import org.trackweave.events.VirtualTrack;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.track.WorkingTrack;

/**
 * What a release would publish: accepted talks only.
 *
 * @param tracks as organizers work on them, to be proved and kept
 */
record Content(List<WorkingTrack> tracks, List<Room> rooms, List<Placement> placements) {

    Content {
        tracks = List.copyOf(tracks);
        rooms = List.copyOf(rooms);
        placements = List.copyOf(placements);
    }

    /** The timetable organizers work on. */
    static Content working(ProgrammeInput input, List<Placement> working) {
        return new Content(withAccepted(input, input.tracks()), rooms(input), accepted(input, working));
    }

    /** What an earlier release published, without the talks that were withdrawn since. */
    static Content of(Release release, ProgrammeInput input) {
        Map<UUID, WorkingTrack> now = new HashMap<>();
        input.tracks().forEach(track -> now.put(track.id(), track));
        List<WorkingTrack> tracks = release.programme()
            .tracks()
            .stream()
            .map(track -> old(track, now.get(track.trackId())))
            .toList();
        return new Content(withAccepted(input, tracks), rooms(input),
                accepted(input, release.programme().placements()));
    }

    /** Tracks as attendees see them. */
    List<VirtualTrack> published() {
        return tracks.stream()
            .map(track -> new VirtualTrack(track.id(), track.slug(), track.name(), track.blurb(), track.terms(),
                    track.color(),
                    track.members()
                        .stream()
                        .map(member -> new VirtualTrack.Member(member.proposalId(), member.primary(), member.why()))
                        .toList()))
            .toList();
    }

    private static List<Room> rooms(ProgrammeInput input) {
        return input.rooms()
            .stream()
            .map(room -> new Room(room.id(), room.name(), room.capacity(), room.position()))
            .toList();
    }

    private static List<Placement> accepted(ProgrammeInput input, List<Placement> places) {
        Set<UUID> accepted = ids(input);
        return places.stream().filter(place -> accepted.contains(place.proposalId())).toList();
    }

    private static List<WorkingTrack> withAccepted(ProgrammeInput input, List<WorkingTrack> tracks) {
        Set<UUID> accepted = ids(input);
        return tracks.stream()
            .map(track -> with(track,
                    track.members().stream().filter(member -> accepted.contains(member.proposalId())).toList()))
            .toList();
    }

    private static Set<UUID> ids(ProgrammeInput input) {
        return input.talks().stream().map(AcceptedTalk::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** What only organizers see of a track is not in a release: it is taken from the track as it is now. */
    private static WorkingTrack old(VirtualTrack track, @Nullable WorkingTrack now) {
        return new WorkingTrack(track.trackId(), track.slug(), track.name(), track.blurb(),
                now == null ? "" : now.description(), now == null ? List.of() : now.keywords(), track.terms(),
                track.color(), now == null || now.namedByOrganizer(), now != null && now.locked(),
                now == null ? null : now.size(), now == null ? null : now.cohesion(),
                track.members()
                    .stream()
                    .map(member -> new WorkingTrack.Member(member.proposalId(), member.primary(), false, null, null,
                            member.why()))
                    .toList());
    }

    private static WorkingTrack with(WorkingTrack track, List<WorkingTrack.Member> members) {
        return track.members(members);
    }
}
