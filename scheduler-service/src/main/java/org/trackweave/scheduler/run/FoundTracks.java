package org.trackweave.scheduler.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trackweave.scheduler.discovery.Membership;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.VirtualTrack;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.track.Slugs;
import org.trackweave.scheduler.track.TrackBoard;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.WorkingTrack;
import org.trackweave.scheduler.track.WorkingTrack.Member;

/** Makes of the finder's plan the tracks that organizers look at, with what they had decided before. */
final class FoundTracks {

    private final TrackPlan plan;
    private final Map<TrackId, WorkingTrack> before = new HashMap<>();
    private final TrackRules rules;
    private final TrackTime time;
    private final Map<UUID, Integer> minutes;
    private final Map<TrackId, String> names;

    FoundTracks(TrackPlan plan, List<WorkingTrack> kept, TrackRules rules, TrackTime time, Map<UUID, Integer> minutes) {
        this.plan = plan;
        this.rules = rules;
        this.time = time;
        this.minutes = minutes;
        this.names = plan.tracks().stream().collect(Collectors.toMap(VirtualTrack::id, VirtualTrack::name));
        kept.forEach(track -> before.put(ProblemFactory.trackId(track.id()), track));
    }

    List<WorkingTrack> tracks() {
        var members = members();
        addSeconds(members);
        var colors = new HashSet<>(before.values().stream().map(WorkingTrack::color).toList());
        var slugs = new Slugs();
        var tracks = new ArrayList<WorkingTrack>();
        for (var found : plan.tracks()) {
            var mine = before.get(found.id());
            var talks = members.getOrDefault(found.id(), List.of());
            var slug = slugs.of(found.name());
            tracks.add(mine == null
                    ? new WorkingTrack(id(found), slug, found.name(), found.blurb(), "", List.of(), found.terms(),
                            free(colors), false, false, null, found.cohesion(), talks)
                    : mine.slug(slug).described(found.terms(), found.blurb(), found.cohesion(), talks));
        }
        return tracks;
    }

    /** The first tracks of all talks and the second ones that organizers gave, by track. */
    private Map<TrackId, List<Member>> members() {
        var members = new HashMap<TrackId, List<Member>>();
        plan.memberships()
            .stream()
            .sorted(Comparator.comparing(Membership::confidence).reversed().thenComparing(Membership::talk))
            .forEach(membership -> members.computeIfAbsent(membership.track(), _ -> new ArrayList<>())
                .add(new Member(ProblemFactory.uuid(membership.talk()), true, isPinned(membership),
                        membership.confidence(),
                        membership.nextBest().map(next -> names.get(next.track())).orElse(null), membership.why())));
        var placed = plan.memberships().stream().map(membership -> ProblemFactory.uuid(membership.talk())).toList();
        before.forEach((id, track) -> track.members()
            .stream()
            .filter(member -> !member.primary() && member.pinned() && placed.contains(member.proposalId()))
            .filter(member -> !has(members, id, member.proposalId()))
            .forEach(member -> members.computeIfAbsent(id, _ -> new ArrayList<>()).add(member)));
        return members;
    }

    /** The surest second tracks first; a track takes no more talks and minutes than it has times, and none that must stay apart. */
    private void addSeconds(Map<TrackId, List<Member>> members) {
        record Second(UUID talk, TrackId track, double confidence) {}
        plan.memberships()
            .stream()
            .flatMap(membership -> membership.also()
                .stream()
                .map(also -> new Second(ProblemFactory.uuid(membership.talk()), also.track(), also.confidence())))
            .sorted(Comparator.comparingDouble((Second second) -> -second.confidence())
                .thenComparing(Second::talk)
                .thenComparing(Second::track))
            .filter(second -> tracksOf(members, second.talk()) < rules.tracksPerTalk())
            .filter(second -> mayJoin(members, second.talk(), second.track()))
            .forEach(second -> members.computeIfAbsent(second.track(), _ -> new ArrayList<>())
                .add(new Member(second.talk(), false, false, second.confidence(), null,
                        "It belongs here nearly as much as in its first track.")));
    }

    private boolean mayJoin(Map<TrackId, List<Member>> members, UUID talk, TrackId track) {
        var mine = before.get(track);
        if (mine != null && mine.locked() || has(members, track, talk)) {
            return false;
        }
        if (!time.holds(minutesWith(members.getOrDefault(track, List.of()), talk))) {
            return false;
        }
        return rules.links()
            .stream()
            .filter(link -> !link.together() && (link.one().equals(talk) || link.other().equals(talk)))
            .noneMatch(link -> has(members, track, link.one().equals(talk) ? link.other() : link.one()));
    }

    private List<Integer> minutesWith(List<Member> members, UUID joining) {
        return Stream.concat(members.stream().map(Member::proposalId), Stream.of(joining))
            .map(talk -> minutes.getOrDefault(talk, 0))
            .toList();
    }

    private static boolean has(Map<TrackId, List<Member>> members, TrackId track, UUID talk) {
        return members.getOrDefault(track, List.of()).stream().anyMatch(member -> member.proposalId().equals(talk));
    }

    private static long tracksOf(Map<TrackId, List<Member>> members, UUID talk) {
        return members.keySet().stream().filter(track -> has(members, track, talk)).count();
    }

    /** From what is in it, so that the same run gives the same ids. */
    private static UUID id(VirtualTrack found) {
        return UUID.nameUUIDFromBytes((found.id() + " " + found.talks()).getBytes(StandardCharsets.UTF_8));
    }

    private static int free(Set<Integer> colors) {
        int color = 0;
        while (colors.contains(color) && colors.size() < TrackBoard.COLORS) {
            color++;
        }
        colors.add(color);
        return color % TrackBoard.COLORS;
    }

    private boolean isPinned(Membership membership) {
        var mine = before.get(membership.track());
        return mine != null && mine.members()
            .stream()
            .anyMatch(member -> member.pinned()
                    && member.proposalId().equals(ProblemFactory.uuid(membership.talk())));
    }
}
