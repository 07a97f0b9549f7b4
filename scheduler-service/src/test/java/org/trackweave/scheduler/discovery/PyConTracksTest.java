package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.samples.PyCon2011;
import org.trackweave.scheduler.samples.RememberedEmbeddings;
import org.trackweave.scheduler.text.TextEmbedder;

import static org.assertj.core.api.Assertions.assertThat;

class PyConTracksTest {

    private static final SizeBounds FIVE_TO_FOURTEEN = SizeBounds.talks(5, 14);
    private static final TextEmbedder EMBEDDER = RememberedEmbeddings.bgeSmall();

    private final TrackFinder finder = new TrackFinder(EMBEDDER);
    private final List<TalkText> talks = PyCon2011.texts();

    @Test
    void discoversNetworkingAndConcurrencyInOneTrack() {
        var plan = finder.find(TrackRequest.discover(talks, TrackCount.exactly(10), FIVE_TO_FOURTEEN, 1),
                FindingProgress.UNSEEN);

        assertThat(plan.tracks()).hasSize(10)
            .allSatisfy(track -> assertThat(track.talks()).hasSizeLessThanOrEqualTo(14));
        var networking = plan.tracks().stream().max(Comparator.comparingLong(PyConTracksTest::gold)).orElseThrow();
        assertThat(gold(networking)).isGreaterThanOrEqualTo(7);
        assertThat(networking.terms()).contains("concurrency", "coroutines");
        assertThat(networking.name()).startsWith("Concurrency");
        assertThat(networking.blurb()).contains("talks", "concurrency", "“");
        assertThat(plan.tracks()).extracting(VirtualTrack::name)
            .doesNotHaveDuplicates()
            .contains("Lightning Talks")
            .allSatisfy(name -> assertThat(name).doesNotContainIgnoringCase("know ").hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void choosesANumberFromARangeAndFindsWhatThatNumberAskedForFinds() {
        var plan = finder.find(TrackRequest.discover(talks, new TrackCount(4, 12), FIVE_TO_FOURTEEN, 1),
                FindingProgress.UNSEEN);

        var number = plan.number().orElseThrow();
        assertThat(plan.tracks()).hasSize(number.chosen());
        // 99 talks need eight tracks of at most 14.
        assertThat(number.tried()).extracting(NumberOfTracks.Tried::tracks).containsExactly(8, 9, 10, 11, 12);
        assertThat(number.words()).contains("of 4 to 12", "Fewer than 8 could not hold all talks.");
        var exact = finder.find(
                TrackRequest.discover(talks, TrackCount.exactly(number.chosen()), FIVE_TO_FOURTEEN, 1),
                FindingProgress.UNSEEN);
        assertThat(exact.tracks()).isEqualTo(plan.tracks());
        assertThat(exact.number()).isEmpty();
    }

    @Test
    void fitsEveryTrackIntoItsTime() {
        var mixed = new ArrayList<TalkText>();
        talks.forEach(talk -> mixed.add(new TalkText(talk.id(), talk.title(), talk.summary(), talk.description(),
                talk.tags(), mixed.size() % 3 == 0 ? 60 : 30)));
        var minutes = mixed.stream().collect(Collectors.toMap(TalkText::id, TalkText::minutes));
        var bounds = new SizeBounds(4, 14, 330);
        var named = PyCon2011.namedTracks()
            .stream()
            .map(track -> new NamedTrack(track.id(), track.name(), track.description(), List.of(), List.of(), bounds))
            .toList();

        for (var request : List.of(TrackRequest.discover(mixed, TrackCount.exactly(10), bounds, 1),
                TrackRequest.fill(mixed, named, 1))) {
            var plan = finder.find(request, FindingProgress.UNSEEN);

            assertThat(plan.tracks()).hasSize(10)
                .allSatisfy(track -> assertThat(track.talks().stream().mapToInt(minutes::get).sum())
                    .isBetween(1, 330));
            // 99 talks of 3,960 minutes do not fit into ten tracks of 330.
            assertThat(plan.outsiders()).extracting(Outsider::why)
                .anySatisfy(why -> assertThat(why)
                    .contains("has all the talks or time it may have"));
        }
    }

    @Test
    void fillsNetworkingAndConcurrencyFromASentence() {
        var plan = finder.find(TrackRequest.fill(talks, PyCon2011.namedTracks(), 1), FindingProgress.UNSEEN);

        var networking = plan.tracks().getFirst();
        assertThat(networking.name()).isEqualTo("Networking and Concurrency");
        assertThat(networking.talks()).hasSizeLessThanOrEqualTo(14).containsAll(PyCon2011.networkingAndConcurrency());
    }

    @Test
    void givesTheSamePlanForTheSameRequest() {
        var request = TrackRequest.discover(talks, TrackCount.exactly(10), FIVE_TO_FOURTEEN, 7);

        assertThat(finder.find(request, FindingProgress.UNSEEN))
            .isEqualTo(finder.find(request, FindingProgress.UNSEEN));
    }

    @Test
    void placesEveryTalkOnceOrSaysThatItFitsNowhere() {
        var plan = finder.find(TrackRequest.discover(talks, TrackCount.exactly(10), FIVE_TO_FOURTEEN, 1),
                FindingProgress.UNSEEN);

        var placed = new ArrayList<TalkId>();
        plan.tracks().forEach(track -> placed.addAll(track.talks()));
        plan.outsiders().forEach(outsider -> placed.add(outsider.talk()));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(talks.stream().map(TalkText::id).toList());
        assertThat(plan.outsiders()).isNotEmpty()
            .allSatisfy(outsider -> assertThat(outsider.why()).contains("least far"));
        assertThat(plan.memberships()).allSatisfy(membership -> {
            assertThat(membership.confidence()).isBetween(0.0, 1.0);
            assertThat(membership.nextBest()).isPresent();
            assertThat(membership.why()).isNotBlank();
        });
    }

    @Test
    void keepsPinsLinksAndBounds() {
        var named = PyCon2011.namedTracks()
            .stream()
            .map(track -> new NamedTrack(track.id(), track.name(), track.description(), List.of(), List.of(),
                    SizeBounds.talks(6, 14)))
            .toList();
        var django = named.get(1).id();
        var twisted = titled("Ten Years of Twisted");
        var tornado = titled("An Introduction to Tornado");
        var zeroMq = titled("Advanced Network Architectures With ZeroMQ");
        var plan = finder.find(
                new TrackRequest(talks, named, TrackCount.NONE, SizeBounds.NONE, List.of(new Pin(twisted, django)),
                        List.of(new Link(twisted, tornado, Link.Kind.TOGETHER),
                                new Link(twisted, zeroMq, Link.Kind.APART)),
                        true, 1),
                FindingProgress.UNSEEN);

        assertThat(plan.unmet()).isEmpty();
        assertThat(plan.outsiders()).isEmpty();
        assertThat(plan.tracks().get(1).talks()).contains(twisted, tornado).doesNotContain(zeroMq);
        assertThat(plan.tracks()).allSatisfy(track -> assertThat(track.talks()).hasSizeBetween(6, 14));
    }

    @Test
    void keepsNamedTracksAndDiscoversTheRest() {
        var mine = PyCon2011.namedTracks().subList(0, 2);
        var plan = finder.find(
                new TrackRequest(talks, mine, TrackCount.exactly(8), FIVE_TO_FOURTEEN, List.of(), List.of(), true, 1),
                FindingProgress.UNSEEN);

        assertThat(plan.tracks()).hasSize(10);
        assertThat(plan.tracks().subList(0, 2)).extracting(VirtualTrack::name)
            .containsExactly("Networking and Concurrency", "Django");
        assertThat(new HashSet<>(plan.tracks().stream().map(VirtualTrack::id).toList())).hasSize(10);
        assertThat(gold(plan.tracks().getFirst())).isGreaterThanOrEqualTo(6);
    }

    private TalkId titled(String title) {
        return talks.stream().filter(talk -> talk.title().equals(title)).findFirst().orElseThrow().id();
    }

    private static long gold(VirtualTrack track) {
        return track.talks().stream().filter(PyCon2011.networkingAndConcurrency()::contains).count();
    }
}
