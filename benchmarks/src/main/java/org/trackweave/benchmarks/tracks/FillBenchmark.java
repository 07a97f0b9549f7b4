package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
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
        var rows = new LabelledRuns(request, ".filled.json").rows(
                given -> new TrackRequest(given.talks(), named(examples(given)), TrackCount.NONE, SizeBounds.NONE,
                        List.of(), List.of(), true, request.seed()),
                FillBenchmark::accuracy);
        return new Table(List.of("conference", "talks", "tracks", "accuracy on the rest", "seconds"), rows);
    }

    /** The first talk of each track in the file. */
    private static Map<String, TalkId> examples(LabelledTalks given) {
        var examples = new LinkedHashMap<String, TalkId>();
        given.labels().forEach((talk, label) -> examples.putIfAbsent(label, talk));
        return examples;
    }

    private static List<Double> accuracy(LabelledRuns.Answer answer) {
        var examples = new HashSet<>(examples(answer.given()).values());
        var rest = answer.given()
            .labels()
            .entrySet()
            .stream()
            .filter(entry -> !examples.contains(entry.getKey()))
            .toList();
        long right = rest.stream()
            .filter(entry -> entry.getValue().equals(answer.tracks().get(entry.getKey().value())))
            .count();
        return List.of(right / (double) rest.size());
    }

    private static List<NamedTrack> named(Map<String, TalkId> examples) {
        return examples.entrySet()
            .stream()
            .map(entry -> new NamedTrack(new TrackId(entry.getKey()), entry.getKey(),
                    "Talks about %s.".formatted(entry.getKey()), List.of(), List.of(entry.getValue()), SizeBounds.NONE))
            .toList();
    }
}
