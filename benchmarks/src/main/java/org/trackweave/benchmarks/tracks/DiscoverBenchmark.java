package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackRequest;

/** Discovers as many tracks as the conference had, knowing nothing else of them. */
public final class DiscoverBenchmark implements Benchmark {

    @Override
    public String command() {
        return "discover";
    }

    @Override
    public String purpose() {
        return "talks with known tracks: find that many tracks in the texts alone";
    }

    @Override
    public Table run(Request request) throws IOException {
        var finder = new TrackFinder(EmbeddingFile.embedderIn(request.out()));
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var given = LabelledTalks.read(file);
            long start = System.nanoTime();
            var plan = finder.find(
                    new TrackRequest(given.talks(), List.of(), TrackCount.exactly((int) given.tracks()),
                            SizeBounds.NONE,
                            List.of(), List.of(), true, request.seed()),
                    FindingProgress.UNSEEN);
            double seconds = (System.nanoTime() - start) / 1e9;
            var names = new TreeMap<String, String>();
            plan.memberships().forEach(member -> names.put(member.talk().value(), member.track().value()));
            Files.writeString(request.solution(file, ".discovered.json"),
                    JsonMapper.shared().writeValueAsString(names));
            var agreement = new Agreement(List.copyOf(given.labels().values()),
                    given.labels()
                        .keySet()
                        .stream()
                        .map(talk -> names.getOrDefault(talk.value(), talk.value()))
                        .toList());
            rows.add(List.of(Request.name(file), String.valueOf(given.talks().size()), String.valueOf(given.tracks()),
                    figure(agreement.vMeasure()), figure(agreement.adjustedMutualInformation()),
                    figure(agreement.adjustedRand()), "%.1f".formatted(seconds)));
        }
        return new Table(List.of("conference", "talks", "tracks", "V", "AMI", "ARI", "seconds"), rows);
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
