package org.trackweave.search.talk;

import java.util.List;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Applies a batch at once, and when that fails, finds out which record it is: only that one may be given up. */
final class Batches {

    private Batches() {}

    static <E> void apply(List<ConsumerRecord<String, E>> records, Consumer<List<Traced<E>>> effect) {
        try {
            effect.accept(records.stream().<Traced<E>>map(Traced::of).toList());
        } catch (RuntimeException together) {
            for (int at = 0; at < records.size(); at++) {
                try {
                    effect.accept(List.of(Traced.of(records.get(at))));
                } catch (RuntimeException alone) {
                    throw new BatchListenerFailedException(
                            "Record %d of %d cannot be applied".formatted(at + 1, records.size()), alone, at);
                }
            }
        }
    }
}
