package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.util.List;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
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
        var rows = new LabelledRuns(request, ".discovered.json").rows(
                given -> new TrackRequest(given.talks(), List.of(), TrackCount.exactly((int) given.tracks()),
                        SizeBounds.NONE, List.of(), List.of(), true, request.seed()),
                DiscoverBenchmark::figures);
        return new Table(List.of("conference", "talks", "tracks", "V", "AMI", "ARI", "seconds"), rows);
    }

    private static List<Double> figures(LabelledRuns.Answer answer) {
        var labels = answer.given().labels();
        var agreement = new Agreement(List.copyOf(labels.values()), labels.keySet()
            .stream()
            .map(talk -> answer.tracks().getOrDefault(talk.value(), talk.value()))
            .toList());
        return List.of(agreement.vMeasure(), agreement.adjustedMutualInformation(), agreement.adjustedRand());
    }
}
