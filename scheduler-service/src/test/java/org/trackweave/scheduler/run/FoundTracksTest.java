package org.trackweave.scheduler.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.discovery.Membership;
import org.trackweave.scheduler.discovery.Membership.NextBest;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.VirtualTrack;
import org.trackweave.scheduler.discovery.VirtualTrack.Origin;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.TrackRules.Link;
import org.trackweave.scheduler.track.WorkingTrack;
import org.trackweave.scheduler.track.WorkingTrack.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FoundTracksTest {

    private static final UUID TWISTED = new UUID(1, 1);
    private static final UUID DJANGO = new UUID(1, 2);
    private static final UUID MINE = new UUID(2, 1);
    private static final TrackId KEPT = new TrackId(MINE.toString());
    private static final TrackId FOUND = new TrackId("web");
    private static final TrackTime TIME = new TrackTime(8, 240);
    private static final Map<UUID, Integer> MINUTES = Map.of(TWISTED, 30, DJANGO, 30);
    private static final TrackPlan PLAN = new TrackPlan(
            List.of(track(KEPT, Origin.NAMED, "Networking", TWISTED), track(FOUND, Origin.DISCOVERED, "Web", DJANGO)),
            List.of(new Membership(talk(TWISTED), KEPT, 0.5, Optional.of(new NextBest(FOUND, 0.4)),
                    List.of(new NextBest(FOUND, 0.4)), "why"),
                    new Membership(talk(DJANGO), FOUND, 0.9, Optional.empty(), List.of(), "why")),
            List.of(), List.of(), Optional.empty(), "");

    @Test
    void keepsWhatOrganizersDecided() {
        var before = before(false, new Member(TWISTED, true, true, null, null, ""),
                new Member(DJANGO, false, true, null, null, "as a second track"));

        var tracks = new FoundTracks(PLAN, List.of(before), TrackRules.NONE, TIME, MINUTES).tracks();

        assertThat(tracks.getFirst().id()).isEqualTo(MINE);
        assertThat(tracks.getFirst().color()).isEqualTo(5);
        assertThat(tracks.getFirst().members()).extracting(Member::proposalId, Member::primary, Member::pinned)
            .containsExactly(tuple(TWISTED, true, true),
                    tuple(DJANGO, false, true));
        assertThat(tracks.getLast().color()).isZero();
    }

    @Test
    void addsASecondTrackOnlyWhereRulesAllowIt() {
        assertThat(talksOfWeb(TrackRules.NONE, false)).containsExactly(DJANGO);
        assertThat(talksOfWeb(new TrackRules(2, List.of()), false)).containsExactly(DJANGO, TWISTED);
        assertThat(talksOfWeb(new TrackRules(2, List.of(new Link(TWISTED, DJANGO, false))), false))
            .containsExactly(DJANGO);
    }

    @Test
    void addsASecondTrackOnlyWhereItHasTime() {
        var rules = new TrackRules(2, List.of());

        assertThat(new FoundTracks(PLAN, List.of(before(false)), rules, new TrackTime(2, 60), MINUTES).tracks()
            .getLast()
            .members()).hasSize(2);
        assertThat(new FoundTracks(PLAN, List.of(before(false)), rules, new TrackTime(2, 50), MINUTES).tracks()
            .getLast()
            .members()).hasSize(1);
    }

    @Test
    void givesALockedTrackNoSecondTalk() {
        var plan = new TrackPlan(PLAN.tracks(),
                List.of(new Membership(talk(DJANGO), FOUND, 0.5, Optional.empty(), List.of(new NextBest(KEPT, 0.4)),
                        "why")),
                List.of(), List.of(), Optional.empty(), "");

        assertThat(new FoundTracks(plan, List.of(before(true)), new TrackRules(2, List.of()), TIME, MINUTES).tracks()
            .getFirst()
            .members()).isEmpty();
        assertThat(new FoundTracks(plan, List.of(before(false)), new TrackRules(2, List.of()), TIME, MINUTES).tracks()
            .getFirst()
            .members()).hasSize(1);
    }

    private static List<UUID> talksOfWeb(TrackRules rules, boolean locked) {
        return new FoundTracks(PLAN, List.of(before(locked)), rules, TIME, MINUTES).tracks()
            .getLast()
            .members()
            .stream()
            .map(Member::proposalId)
            .toList();
    }

    private static WorkingTrack before(boolean locked, Member... members) {
        return new WorkingTrack(MINE, "networking", "Networking", "", "", List.of(), List.of(), 5, true, locked, null,
                null,
                List.of(members));
    }

    private static VirtualTrack track(TrackId id, Origin origin, String name, UUID talk) {
        return new VirtualTrack(id, origin, name, List.of("term"), "Blurb.", 0.5, List.of(talk(talk)));
    }

    private static TalkId talk(UUID id) {
        return new TalkId(id.toString());
    }
}
