package org.trackweave.scheduler.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trackweave.scheduler.drift.Snapshot.Cell;
import org.trackweave.scheduler.drift.Snapshot.RoomFacts;
import org.trackweave.scheduler.drift.Snapshot.TalkFacts;

/** Tells two snapshots apart, in sentences. */
final class Differences {

    private final Snapshot before;
    private final Snapshot now;
    private final Function<UUID, String> names;
    private final List<String> sentences = new ArrayList<>();

    private Differences(Snapshot before, Snapshot now, Function<UUID, String> names) {
        this.before = before;
        this.now = now;
        this.names = names;
    }

    /** @param names what speakers are called */
    static List<String> between(Snapshot before, Snapshot now, Function<UUID, String> names) {
        var differences = new Differences(before, now, names);
        differences.talks();
        differences.times();
        differences.rooms();
        differences.cells();
        return differences.sentences;
    }

    private void talks() {
        before.talks().forEach((id, was) -> {
            TalkFacts is = now.talks().get(id);
            if (is == null) {
                say("“%s” was withdrawn or canceled.", was.title());
            } else {
                if (is.minutes() != was.minutes()) {
                    say("“%s” takes %d minutes now (%d before).", is.title(), is.minutes(), was.minutes());
                }
                if (!is.speakers().equals(was.speakers())) {
                    say("“%s” has other speakers.", is.title());
                }
                if (!is.needs().equals(was.needs())) {
                    say("“%s” needs %s now (%s before).", is.title(), is.needs(), was.needs());
                }
            }
        });
        now.talks().forEach((id, is) -> {
            if (!before.talks().containsKey(id)) {
                say("“%s” was accepted.", is.title());
            }
        });
    }

    private void times() {
        Set<UUID> speaking = now.talks()
            .values()
            .stream()
            .flatMap(talk -> talk.speakers().stream())
            .collect(Collectors.toSet());
        var persons = new TreeSet<>(before.times().keySet());
        persons.addAll(now.times().keySet());
        for (UUID person : persons) {
            if (speaking.contains(person)
                    && !Objects.equals(before.times().get(person), now.times().get(person))) {
                say("The times when %s can or likes to speak changed.", names.apply(person));
            }
        }
    }

    private void rooms() {
        before.rooms().forEach((id, was) -> {
            RoomFacts is = now.rooms().get(id);
            if (is == null) {
                say("The room %s is gone.", was.name());
            } else {
                if (is.capacity() != was.capacity()) {
                    say("%s has %d seats now (%d before).", is.name(), is.capacity(), was.capacity());
                }
                lost(was, is).forEach(feature -> say("%s does not offer %s any more.", is.name(), feature));
            }
        });
        now.rooms().forEach((id, is) -> {
            if (!before.rooms().containsKey(id)) {
                say("The room %s is new.", is.name());
            }
        });
    }

    /** What a room offers more than before disturbs no schedule. */
    private static List<String> lost(RoomFacts was, RoomFacts is) {
        return was.features().stream().filter(feature -> !is.features().contains(feature)).toList();
    }

    /** Timeslots of rooms that are there before and now. */
    private void cells() {
        now.rooms().forEach((id, room) -> {
            if (before.rooms().containsKey(id)) {
                Set<Cell> was = new HashSet<>(before.cells().getOrDefault(id, List.of()));
                Set<Cell> is = new HashSet<>(now.cells().getOrDefault(id, List.of()));
                count(room.name(), missing(was, is), "gone");
                count(room.name(), missing(is, was), "new");
            }
        });
    }

    private void count(String room, int count, String what) {
        if (count > 0) {
            say(count == 1 ? "A timeslot in %2$s is %3$s." : "%1$d timeslots in %2$s are %3$s.", count, room, what);
        }
    }

    private static int missing(Set<Cell> from, Set<Cell> in) {
        return (int) from.stream().filter(cell -> !in.contains(cell)).count();
    }

    private void say(String words, Object... values) {
        sentences.add(words.formatted(values));
    }
}
