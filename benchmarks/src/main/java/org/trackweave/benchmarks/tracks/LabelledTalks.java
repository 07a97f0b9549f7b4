package org.trackweave.benchmarks.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.ids.TalkId;

/**
 * Talks whose real track is known: a file with {@code talks}, each with {@code id}, {@code title}, {@code text} and
 * {@code track}.
 */
record LabelledTalks(List<TalkText> talks, Map<TalkId, String> labels) {

    /** Nobody tells lengths; they bound nothing here. */
    private static final int MINUTES = 30;

    static LabelledTalks read(Path file) throws IOException {
        var talks = new ArrayList<TalkText>();
        var labels = new LinkedHashMap<TalkId, String>();
        for (var talk : JsonMapper.shared().readTree(Files.readAllBytes(file)).path("talks")) {
            var id = new TalkId(talk.path("id").asString());
            talks.add(new TalkText(id, talk.path("title").asString(), "", talk.path("text").asString(), List.of(),
                    MINUTES));
            labels.put(id, talk.path("track").asString());
        }
        return new LabelledTalks(talks, labels);
    }

    long tracks() {
        return labels.values().stream().distinct().count();
    }
}
