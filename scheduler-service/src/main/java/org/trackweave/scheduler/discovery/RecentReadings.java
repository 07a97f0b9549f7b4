package org.trackweave.scheduler.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.trackweave.scheduler.text.Phrasebook;

/**
 * What was read lately in conferences' talks. Reading is most of the time of an edit, and one edit after the other is
 * about the same talks. Known by a hash, so that no text is kept. Thread-safe.
 */
final class RecentReadings {

    /** A reading of 700 talks takes about ten megabytes. */
    private static final int KEPT = 3;

    private final Deque<Known> newestFirst = new ArrayDeque<>();

    private record Known(String hash, Reading reading) {}

    /** Talks as they were read. */
    record Reading(Likeness likeness, List<float[]> embeddings, Phrasebook phrases, SharedPhrases shared) {

        static Reading of(List<TalkText> talks, List<float[]> embeddings) {
            var phrases = TalkMaterial.phrases(talks);
            return new Reading(new Likeness(talks, List.of(), embeddings), List.copyOf(embeddings), phrases,
                    new SharedPhrases(phrases));
        }
    }

    /** Empty where the talks were not read lately and there are no embeddings to read them by. */
    Optional<Reading> of(List<TalkText> talks, Supplier<Optional<List<float[]>>> embeddings) {
        var hash = hash(talks);
        var known = recall(hash);
        if (known.isPresent()) {
            return known;
        }
        var read = embeddings.get().map(vectors -> Reading.of(talks, vectors));
        read.ifPresent(reading -> remember(new Known(hash, reading)));
        return read;
    }

    private synchronized Optional<Reading> recall(String hash) {
        var found = newestFirst.stream().filter(known -> known.hash().equals(hash)).findFirst();
        found.ifPresent(this::remember);
        return found.map(Known::reading);
    }

    private synchronized void remember(Known known) {
        newestFirst.removeIf(other -> other.hash().equals(known.hash()));
        newestFirst.addFirst(known);
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    private static String hash(List<TalkText> talks) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(talks.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
