package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.benchmarks.Request;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackRequest;

/** Lets the service's finder work on talks with known tracks, file by file, and writes what it found. */
final class LabelledRuns {

    private final Request request;
    private final String ending;
    private final TrackFinder finder;

    /** @param ending of the files with the answers */
    LabelledRuns(Request request, String ending) throws IOException {
        this.request = request;
        this.ending = ending;
        this.finder = new TrackFinder(EmbeddingFile.embedderIn(request.out()));
    }

    /** The track that was found for each talk. */
    record Answer(LabelledTalks given, SortedMap<String, String> tracks) {}

    /** A row a file: its name, talks and tracks, the figures, the seconds. */
    List<List<String>> rows(Function<LabelledTalks, TrackRequest> question, Function<Answer, List<Double>> figures)
            throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var given = LabelledTalks.read(file);
            long start = System.nanoTime();
            var plan = finder.find(question.apply(given), FindingProgress.UNSEEN);
            double seconds = (System.nanoTime() - start) / 1e9;
            var tracks = new TreeMap<String, String>();
            plan.memberships().forEach(member -> tracks.put(member.talk().value(), member.track().value()));
            Files.writeString(request.solution(file, ending), JsonMapper.shared().writeValueAsString(tracks));
            var row = new ArrayList<>(List.of(Request.name(file), String.valueOf(given.talks().size()),
                    String.valueOf(given.tracks())));
            figures.apply(new Answer(given, tracks)).forEach(figure -> row.add(words("%.3f", figure)));
            row.add(words("%.1f", seconds));
            rows.add(row);
        }
        return rows;
    }

    private static String words(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
