package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** Fills the tracks a conference had from each one's name, a sentence made of the name, and its first talk in the file. */
public final class FillBenchmark implements Benchmark {

    @Override
    public String command() {
        return "fill";
    }

    @Override
    public String purpose() {
        return "talks with known tracks: fill each from its name, a sentence and one talk";
    }

    @Override
    public Table run(Request request) throws IOException {
        var finder = new TrackFinder(EmbeddingFile.embedderIn(request.out()));
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var given = LabelledTalks.read(file);
            var seeds = new LinkedHashMap<String, TalkId>();
            given.labels().forEach((talk, label) -> seeds.putIfAbsent(label, talk));
            long start = System.nanoTime();
            var plan = finder.find(
                    new TrackRequest(given.talks(), named(seeds), TrackCount.NONE, SizeBounds.NONE, List.of(),
                            List.of(),
                            true, request.seed()),
                    FindingProgress.UNSEEN);
            double seconds = (System.nanoTime() - start) / 1e9;
            var names = new TreeMap<String, String>();
            plan.memberships().forEach(member -> names.put(member.talk().value(), member.track().value()));
            Files.writeString(request.solution(file, ".filled.json"), JsonMapper.shared().writeValueAsString(names));
            var examples = new HashSet<>(seeds.values());
            var rest = given.labels().entrySet().stream().filter(entry -> !examples.contains(entry.getKey())).toList();
            long right = rest.stream()
                .filter(entry -> entry.getValue().equals(names.get(entry.getKey().value())))
                .count();
            rows.add(List.of(Request.name(file), String.valueOf(given.talks().size()), String.valueOf(given.tracks()),
                    DiscoverBenchmark.figure(right / (double) rest.size()), "%.1f".formatted(seconds)));
        }
        return new Table(List.of("conference", "talks", "tracks", "accuracy on the rest", "seconds"), rows);
    }

    private static List<NamedTrack> named(LinkedHashMap<String, TalkId> seeds) {
        return seeds.entrySet()
            .stream()
            .map(entry -> new NamedTrack(new TrackId(entry.getKey()), entry.getKey(),
                    "Talks about %s.".formatted(entry.getKey()), List.of(), List.of(entry.getValue()), SizeBounds.NONE))
            .toList();
    }
}
