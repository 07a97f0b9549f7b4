package org.trackweave.search.talk;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.trackweave.events.Conference;
import org.trackweave.events.Placement;
import org.trackweave.events.Room;
import org.trackweave.events.VirtualTrack;

/**
 * What is public of a conference besides the texts of its talks. Any part may not have arrived yet.
 */
public final class Programme {

    private final String conferenceId;
    private final Optional<Conference> conference;
    private final List<VirtualTrack> tracks;
    private final Optional<Release> release;
    private final List<Room> rooms;
    private final Map<UUID, Slot> slots = new HashMap<>();
    private final Map<UUID, List<Membership>> memberships = new HashMap<>();

    Programme(String conferenceId, Optional<Conference> conference, List<VirtualTrack> tracks,
            Optional<Release> release, List<Room> rooms, List<Placement> placements) {
        this.conferenceId = conferenceId;
        this.conference = conference;
        this.tracks = List.copyOf(tracks);
        this.release = release;
        this.rooms = rooms.stream().sorted(Comparator.comparingInt(Room::position)).toList();
        Map<UUID, Room> roomsById = new HashMap<>();
        rooms.forEach(room -> roomsById.put(room.roomId(), room));
        for (Placement placement : placements) {
            Room room = roomsById.get(placement.roomId());
            if (room != null) {
                slots.put(placement.proposalId(), new Slot(room, placement.startsAt(), placement.endsAt()));
            }
        }
        Map<UUID, List<Membership>> found = new HashMap<>();
        for (VirtualTrack track : tracks) {
            for (VirtualTrack.Member member : track.members()) {
                found.computeIfAbsent(member.proposalId(), _ -> new ArrayList<>())
                    .add(new Membership(track.slug(), track.name(), track.color(), member.primary(), member.why()));
            }
        }
        found.forEach((proposal, list) -> memberships.put(proposal,
                list.stream().sorted(Comparator.comparing(Membership::primary).reversed()).toList()));
    }

    static Programme unknown(String conferenceId) {
        return new Programme(conferenceId, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
    }

    public String conferenceId() {
        return conferenceId;
    }

    /** Empty until the conference's own event arrives. */
    public Optional<Conference> conference() {
        return conference;
    }

    public String name() {
        return conference.map(Conference::name).orElse(conferenceId);
    }

    /** Where the conference's clocks stand; UTC until that is known. */
    public ZoneId zone() {
        return conference.flatMap(known -> zone(known.timeZone())).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public List<VirtualTrack> tracks() {
        return tracks;
    }

    public Optional<VirtualTrack> track(String slug) {
        return tracks.stream().filter(track -> track.slug().equals(slug)).findFirst();
    }

    /** Empty before the first release. */
    public Optional<Release> release() {
        return release;
    }

    /** In the organizers' order. */
    public List<Room> rooms() {
        return rooms;
    }

    Optional<Slot> slot(UUID proposalId) {
        return Optional.ofNullable(slots.get(proposalId));
    }

    List<Membership> memberships(UUID proposalId) {
        return memberships.getOrDefault(proposalId, List.of());
    }
}
