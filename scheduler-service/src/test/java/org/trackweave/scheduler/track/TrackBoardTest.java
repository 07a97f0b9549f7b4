package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.track.TrackBoard.Outcome;
import org.trackweave.scheduler.track.TrackBoard.Part;
import org.trackweave.scheduler.track.TrackEdit.Add;
import org.trackweave.scheduler.track.TrackEdit.Color;
import org.trackweave.scheduler.track.TrackEdit.Describe;
import org.trackweave.scheduler.track.TrackEdit.Lock;
import org.trackweave.scheduler.track.TrackEdit.Merge;
import org.trackweave.scheduler.track.TrackEdit.Move;
import org.trackweave.scheduler.track.TrackEdit.Order;
import org.trackweave.scheduler.track.TrackEdit.Pin;
import org.trackweave.scheduler.track.TrackEdit.Remove;
import org.trackweave.scheduler.track.TrackEdit.Share;
import org.trackweave.scheduler.track.TrackEdit.Split;
import org.trackweave.scheduler.track.TrackEdit.Unshare;

import static org.assertj.core.api.Assertions.assertThat;

class TrackBoardTest {

    private static final UUID TWISTED = new UUID(1, 1);
    private static final UUID TORNADO = new UUID(1, 2);
    private static final UUID DJANGO_TALK = new UUID(1, 3);
    private static final UUID LOOSE = new UUID(1, 4);
    private static final UUID NEW_TRACK = new UUID(9, 9);
    private static final WorkingTrack NETWORKING = track(new UUID(2, 1), "Networking", 0, TWISTED, TORNADO);
    private static final WorkingTrack DJANGO = track(new UUID(2, 2), "Django", 1, DJANGO_TALK);
    private static final Map<UUID, String> TITLES = Map.of(TWISTED, "Ten Years of Twisted", TORNADO, "Tornado",
            DJANGO_TALK, "Django Patterns", LOOSE, "Knitting");

    @Test
    void movesATalkAndPinsItThere() {
        var edited = done(new Move(TWISTED, DJANGO.id()));

        assertThat(edited.words()).isEqualTo("Moved “Ten Years of Twisted” to Django");
        assertThat(talks(edited, "Networking")).containsExactly(TORNADO);
        assertThat(talks(edited, "Django")).containsExactly(TWISTED, DJANGO_TALK);
        assertThat(named(edited, "Django").members().getFirst()).satisfies(member -> {
            assertThat(member.pinned()).isTrue();
            assertThat(member.confidence()).isNull();
            assertThat(member.nextBest()).isEqualTo("Networking");
        });
    }

    @Test
    void takesATalkOutOfEveryTrackAndBackIn() {
        assertThat(talks(done(new Move(TWISTED, null)), "Networking")).containsExactly(TORNADO);
        assertThat(talks(done(new Move(LOOSE, DJANGO.id())), "Django")).containsExactly(LOOSE, DJANGO_TALK);
    }

    @Test
    void keepsOneFirstTrackBesideASecond() {
        var shared = done(new Share(TWISTED, DJANGO.id()));

        assertThat(named(shared, "Django").members()).filteredOn(member -> member.proposalId().equals(TWISTED))
            .singleElement()
            .satisfies(member -> assertThat(member.primary()).isFalse());
        assertThat(talks(shared, "Networking")).contains(TWISTED);
        assertThat(talks(done(shared.tracks(), new Unshare(TWISTED, DJANGO.id())), "Django"))
            .containsExactly(DJANGO_TALK);
        assertThat(talks(done(shared.tracks(), new Move(TWISTED, DJANGO.id())), "Django")).hasSize(2);
        assertThat(faults(new Unshare(TWISTED, NETWORKING.id()))).extracting(FieldFault::message)
            .containsExactly("Networking is the first track of “Ten Years of Twisted”. Move the talk instead.");
        assertThat(faults(new Share(LOOSE, DJANGO.id()))).extracting(FieldFault::field).containsExactly("talk");
    }

    @Test
    void mergesWithoutHoldingATalkTwice() {
        var shared = done(new Share(TWISTED, DJANGO.id())).tracks();
        var merged = done(shared, new Merge(NETWORKING.id(), DJANGO.id()));

        assertThat(merged.tracks()).hasSize(1);
        assertThat(talks(merged, "Django")).containsExactlyInAnyOrder(TWISTED, TORNADO, DJANGO_TALK);
        assertThat(named(merged, "Django").members()).allMatch(WorkingTrack.Member::primary);
        assertThat(faults(new Merge(DJANGO.id(), DJANGO.id()))).extracting(FieldFault::field).containsExactly("into");
    }

    @Test
    void splitsByChosenTalksOrByTheFinder() {
        var chosen = done(new Split(NETWORKING.id(), List.of(TORNADO), "Web servers"));
        assertThat(talks(chosen, "Web servers")).containsExactly(TORNADO);
        assertThat(talks(chosen, "Networking")).containsExactly(TWISTED);
        assertThat(chosen.tracks()).extracting(WorkingTrack::color).doesNotHaveDuplicates();

        var found = done(new Split(NETWORKING.id(), List.of(), null));
        assertThat(talks(found, "Divided")).containsExactly(TWISTED);

        assertThat(faults(new Split(NETWORKING.id(), List.of(TWISTED, TORNADO), "All"))).extracting(FieldFault::field)
            .containsExactly("talks");
        assertThat(faults(new Split(DJANGO.id(), List.of(), null))).extracting(FieldFault::message)
            .singleElement()
            .asString()
            .contains("do not divide");
    }

    @Test
    void leavesALockedTrackAlone() {
        var locked = done(new Lock(NETWORKING.id(), true)).tracks();

        for (var edit : List.of(new Move(TWISTED, DJANGO.id()), new Move(DJANGO_TALK, NETWORKING.id()),
                new Remove(NETWORKING.id()), new Merge(NETWORKING.id(), DJANGO.id()),
                new Split(NETWORKING.id(), List.of(TWISTED), "Two"), new Share(DJANGO_TALK, NETWORKING.id()))) {
            assertThat(faults(locked, edit)).as(edit.toString())
                .extracting(FieldFault::message)
                .containsExactly("Networking is locked. Unlock it first.");
        }
        assertThat(done(locked, new Lock(NETWORKING.id(), false)).tracks()).noneMatch(WorkingTrack::locked);
    }

    @Test
    void namesTracksOnceAndKeepsSlugsUnique() {
        var added = done(new Add("Networking!", "", List.of()));
        assertThat(added.tracks()).extracting(WorkingTrack::slug)
            .containsExactly("networking", "django", "networking-2");
        assertThat(faults(new Add(" django ", "", List.of()))).extracting(FieldFault::field).containsExactly("name");
        assertThat(faults(new Describe(DJANGO.id(), "", "", List.of(), 5, 2))).extracting(FieldFault::field)
            .containsExactly("name", "mostTalks");

        var renamed = done(new Describe(DJANGO.id(), "Django in depth", "All of it", List.of("orm"), 2, null));
        assertThat(renamed.words()).isEqualTo("Renamed Django to Django in depth");
        assertThat(named(renamed, "Django in depth").namedByOrganizer()).isTrue();
        assertThat(named(renamed, "Django in depth").size()).isEqualTo(new WorkingTrack.Size(2, Integer.MAX_VALUE));
    }

    @Test
    void pinsColoursAndOrders() {
        assertThat(named(done(new Pin(TORNADO, true)), "Networking").members())
            .filteredOn(WorkingTrack.Member::pinned)
            .extracting(WorkingTrack.Member::proposalId)
            .containsExactly(TORNADO);
        assertThat(named(done(new Color(DJANGO.id(), 7)), "Django").color()).isEqualTo(7);
        assertThat(faults(new Color(DJANGO.id(), 12))).extracting(FieldFault::field).containsExactly("color");
        assertThat(done(new Order(DJANGO.id(), 0)).tracks()).extracting(WorkingTrack::name)
            .containsExactly("Django", "Networking");
        assertThat(faults(new Order(DJANGO.id(), 2))).extracting(FieldFault::field).containsExactly("position");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(faults(new Move(new UUID(7, 7), DJANGO.id()))).extracting(FieldFault::field).containsExactly("talk");
        assertThat(faults(new Move(TWISTED, new UUID(7, 7)))).extracting(FieldFault::field).containsExactly("track");
        assertThat(faults(new Move(TWISTED, NETWORKING.id()))).extracting(FieldFault::message)
            .containsExactly("“Ten Years of Twisted” is in Networking already.");
    }

    private static Outcome.Edited done(TrackEdit edit) {
        return done(List.of(NETWORKING, DJANGO), edit);
    }

    private static Outcome.Edited done(List<WorkingTrack> tracks, TrackEdit edit) {
        var outcome = board(tracks).apply(edit);
        assertThat(outcome).isInstanceOf(Outcome.Edited.class);
        return (Outcome.Edited) outcome;
    }

    private static List<FieldFault> faults(TrackEdit edit) {
        return faults(List.of(NETWORKING, DJANGO), edit);
    }

    private static List<FieldFault> faults(List<WorkingTrack> tracks, TrackEdit edit) {
        var outcome = board(tracks).apply(edit);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).faults();
    }

    /** Divides only what holds two talks. */
    private static TrackBoard board(List<WorkingTrack> tracks) {
        return new TrackBoard(tracks, TITLES, new TrackBoard.Tools() {
            @Override
            public UUID newId() {
                return NEW_TRACK;
            }

            @Override
            public Optional<Part> divide(WorkingTrack track) {
                return track.members().size() < 2
                        ? Optional.empty()
                        : Optional.of(new Part(Set.of(track.members().getFirst().proposalId()), "Divided"));
            }
        });
    }

    private static WorkingTrack named(Outcome.Edited edited, String name) {
        return edited.tracks().stream().filter(track -> track.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<UUID> talks(Outcome.Edited edited, String name) {
        return named(edited, name).members().stream().map(WorkingTrack.Member::proposalId).toList();
    }

    static WorkingTrack track(UUID id, String name, int color, UUID... talks) {
        var members = new ArrayList<WorkingTrack.Member>();
        for (var talk : talks) {
            members.add(new WorkingTrack.Member(talk, true, false, 0.8, null, "why"));
        }
        return new WorkingTrack(id, name.toLowerCase(Locale.ROOT), name, "", "", List.of(), List.of(), color, false,
                false, null, 0.5, members);
    }
}
