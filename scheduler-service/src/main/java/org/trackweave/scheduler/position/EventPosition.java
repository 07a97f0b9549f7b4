package org.trackweave.scheduler.position;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far events were applied at one moment: who reads the topics up to here has what this service had.
 *
 * @param offsets of the last event applied, by topic and partition; a partition of which nothing was read is not there
 */
public record EventPosition(SortedMap<String, SortedMap<Integer, Long>> offsets) {

    public EventPosition {
        var copy = new TreeMap<String, SortedMap<Integer, Long>>();
        offsets.forEach((topic, partitions) -> copy.put(topic, new TreeMap<>(partitions)));
        offsets = copy;
    }

    /** For people: "0→17, 3→9" */
    public String words(String topic) {
        return String.join(", ", offsets.getOrDefault(topic, new TreeMap<>())
            .entrySet()
            .stream()
            .map(partition -> partition.getKey() + "→" + partition.getValue())
            .toList());
    }
}
