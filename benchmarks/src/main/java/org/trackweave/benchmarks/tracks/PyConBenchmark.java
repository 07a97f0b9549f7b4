package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.discovery.VirtualTrack;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** PyCon US 2011: the eight talks that the conference named as its track Networking and Concurrency belong together. */
public final class PyConBenchmark implements Benchmark {

    private static final int TRACKS = 10;
    /** What a run usually allows; the conference had about that many disjoint times. */
    private static final SizeBounds FIVE_TO_FOURTEEN = SizeBounds.talks(5, 14);
    private static final int MINUTES = 30;

    @Override
    public String command() {
        return "pycon";
    }

    @Override
    public String purpose() {
        return "PyCon US 2011: is Networking and Concurrency found, and filled from a sentence";
    }

    @Override
    public Table run(Request request) throws IOException {
        var finder = new TrackFinder(EmbeddingFile.embedderIn(request.out()));
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var talks = new ArrayList<TalkText>();
            var gold = new HashSet<TalkId>();
            read(file, talks, gold);
            var discovered = finder.find(TrackRequest.discover(talks, TrackCount.exactly(TRACKS), FIVE_TO_FOURTEEN,
                    request.seed()), FindingProgress.UNSEEN);
            rows.add(row("discover", discovered, gold));
            rows.add(row("fill", finder.find(TrackRequest.fill(talks, named(), request.seed()), FindingProgress.UNSEEN),
                    gold));
        }
        return new Table(List.of("mode", "track with most of them", "of the 8", "talks in it", "tracks"), rows);
    }

    private static List<String> row(String mode, TrackPlan plan, Set<TalkId> gold) {
        VirtualTrack best = plan.tracks().getFirst();
        for (var track : plan.tracks()) {
            best = count(track, gold) > count(best, gold) ? track : best;
        }
        return List.of(mode, best.name(), String.valueOf(count(best, gold)), String.valueOf(best.talks().size()),
                String.join(", ", plan.tracks().stream().map(VirtualTrack::name).toList()));
    }

    private static long count(VirtualTrack track, Set<TalkId> gold) {
        return track.talks().stream().filter(gold::contains).count();
    }

    private static void read(Path file, List<TalkText> talks, Set<TalkId> gold) throws IOException {
        for (var talk : JsonMapper.shared().readTree(Files.readAllBytes(file)).path("talks")) {
            var id = new TalkId(talk.path("id").asString());
            var tags = new ArrayList<String>();
            talk.path("tags").forEach(tag -> tags.add(tag.asString()));
            talks.add(new TalkText(id, talk.path("title").asString(), "", talk.path("text").asString(), tags, MINUTES));
            if (talk.path("goldVirtualTrack").isString()) {
                gold.add(id);
            }
        }
    }

    /** Ten themes and a sentence each, written from the idea of a theme and not from titles. */
    private static List<NamedTrack> named() throws IOException {
        var named = new ArrayList<NamedTrack>();
        for (JsonNode track : tracks().path("tracks")) {
            var name = track.path("name").asString();
            named
                .add(new NamedTrack(new TrackId(name), name, track.path("description").asString(), List.of(), List.of(),
                        SizeBounds.NONE));
        }
        return named;
    }

    private static JsonNode tracks() throws IOException {
        try (var in = PyConBenchmark.class.getResourceAsStream("pycon-us-2011-tracks.json")) {
            if (in == null) {
                throw new IllegalStateException("The tracks of PyCon are not on the class path.");
            }
            return JsonMapper.shared().readTree(in);
        }
    }
}
