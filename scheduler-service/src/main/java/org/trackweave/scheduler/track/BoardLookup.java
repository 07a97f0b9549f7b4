package org.trackweave.scheduler.track;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.trackweave.scheduler.track.WorkingTrack.Member;

/** Finds what an edit names among the tracks and talks, or refuses the edit. */
record BoardLookup(List<WorkingTrack> tracks, Map<UUID, String> titles) {

    BoardLookup {
        tracks = List.copyOf(tracks);
        titles = Map.copyOf(titles);
    }

    Optional<WorkingTrack> primary(UUID talk) {
        return tracks.stream()
            .filter(track -> track.members()
                .stream()
                .anyMatch(member -> member.primary() && member.proposalId().equals(talk)))
            .findFirst();
    }

    static Member member(String field, UUID talk, WorkingTrack track) {
        return track.members()
            .stream()
            .filter(member -> member.proposalId().equals(talk))
            .findFirst()
            .orElseThrow(() -> new Refusal(field, "Talk (%s) is not in %s.".formatted(talk, track.name())));
    }

    String title(UUID talk) {
        return Optional.ofNullable(titles.get(talk))
            .orElseThrow(() -> new Refusal("talk", "There is no accepted talk (%s).".formatted(talk)));
    }

    WorkingTrack known(String field, UUID id) {
        return tracks.stream()
            .filter(track -> track.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(field, "There is no track (%s).".formatted(id)));
    }

    WorkingTrack unlocked(String field, UUID id) {
        var track = known(field, id);
        if (track.locked()) {
            throw locked(field, track);
        }
        return track;
    }

    static Refusal locked(String field, WorkingTrack track) {
        return new Refusal(field, "%s is locked. Unlock it first.".formatted(track.name()));
    }
}
