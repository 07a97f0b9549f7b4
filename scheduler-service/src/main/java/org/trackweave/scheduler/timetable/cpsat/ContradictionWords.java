package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.Contradiction;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Wording;

/** Says a smallest set of contradicting reasons, and what could be given up, in words. */
final class ContradictionWords {

    /** More talks or speakers than this are counted, not named. */
    private static final int NAMED = 3;

    private final Problem problem;
    private final Wording wording;

    ContradictionWords(HardRules rules) {
        this.problem = rules.problem();
        this.wording = new Wording(problem.zone());
    }

    /** @param enough the reasons of which giving up one is enough */
    Contradiction say(Set<Reason> core, Set<Reason> enough) {
        var talks = new ArrayList<Talk>();
        var tracks = new ArrayList<String>();
        var because = new ArrayList<String>();
        var absent = new TreeMap<String, Set<Integer>>();
        var rules = EnumSet.of(Rule.UNPLACED);
        for (var reason : core) {
            rules.add(rule(reason));
            switch (reason) {
                case Reason.Placed(var talk) -> talks.add(problem.talks().get(talk));
                case Reason.OneAtATime(var track) -> tracks.add(problem.tracks().get(track).name());
                case Reason.Away(var speaker) -> absent.computeIfAbsent(away(speaker), _ -> new TreeSet<>())
                    .add(speaker);
                case Reason.OneStage _,Reason.Blocked _,Reason.Needs _,Reason.Pinned _,Reason.Related _ ->
                    because.add(because(reason));
            }
        }
        absent.forEach((when, speakers) -> because.add("%s %s away %s".formatted(
                speakers.size() > NAMED
                        ? "%d of their speakers".formatted(speakers.size())
                        : Wording.list(speakers.stream().map(this::speaker).toList()),
                speakers.size() == 1 ? "is" : "are", when)));
        return new Contradiction(talks.stream().map(Talk::id).toList(), rules, sentence(talks, tracks, because),
                waysOut(core, enough, talks.size()));
    }

    private static String sentence(List<Talk> talks, List<String> tracks, List<String> because) {
        int count = talks.size();
        var who = count > NAMED
                ? "%d talks".formatted(count)
                : Wording.list(talks.stream().map(talk -> "\"" + talk.title() + "\"").toList());
        var of = tracks.isEmpty() ? "" : " of " + Wording.list(tracks);
        var need = count == 1
                ? " needs a place"
                : tracks.isEmpty()
                        ? " need %d places".formatted(count)
                        : " need %d times that do not overlap".formatted(count);
        var left = count == 1 ? "there is none" : "there are no more than %d".formatted(count - 1);
        return because.isEmpty()
                ? "%s%s%s, and %s.".formatted(who, of, need, left)
                : "%s%s%s, and %s: %s.".formatted(who, of, need, left, String.join("; ", because));
    }

    private String because(Reason reason) {
        return switch (reason) {
            case Reason.OneStage(var speaker) -> "%s gives more than one of them".formatted(speaker(speaker));
            case Reason.Away(var speaker) -> "%s is away %s".formatted(speaker(speaker), away(speaker));
            case Reason.Blocked(var room) -> "%s cannot be used all the time".formatted(room(room));
            case Reason.Needs(var talk) -> "\"%s\" needs %s".formatted(title(talk), needs(talk));
            case Reason.Pinned(var talk) -> "\"%s\" is pinned".formatted(title(talk));
            case Reason.Related(var relation) -> {
                var pair = problem.relations().get(relation);
                var talks = problem.talksById();
                yield (pair.rule() == Rule.EXCLUDED
                        ? "\"%s\" and \"%s\" exclude each other"
                        : "\"%s\" builds on \"%s\"")
                    .formatted(titleOf(talks.get(pair.one())), titleOf(talks.get(pair.other())));
            }
            case Reason.Placed(var talk) -> "\"%s\" has a place".formatted(title(talk));
            case Reason.OneAtATime(var track) -> "talks of %s do not overlap".formatted(track(track));
        };
    }

    private List<String> waysOut(Set<Reason> core, Set<Reason> enough, int talks) {
        var ways = new LinkedHashMap<String, Boolean>();
        // What is said of many at once must be true of each of them.
        var away = core.stream()
            .flatMap(reason -> reason instanceof Reason.Away(var speaker)
                    ? Stream.of(new Absence(away(speaker), enough.contains(reason)))
                    : Stream.empty())
            .collect(Collectors.groupingBy(absence -> absence, Collectors.counting()));
        core.stream().sorted((one, other) -> Integer.compare(effort(one), effort(other))).forEach(reason -> {
            boolean alone = enough.contains(reason);
            ways.merge(wayOut(reason, talks, when -> away.getOrDefault(new Absence(when, alone), 0L)), alone,
                    Boolean::logicalOr);
        });
        var sorted = new LinkedHashSet<String>();
        ways.forEach((words, alone) -> {
            if (alone) {
                sorted.add(words + ".");
            }
        });
        ways.forEach((words, alone) -> {
            if (!alone) {
                sorted.add(words + "; something else does not fit either.");
            }
        });
        return List.copyOf(sorted);
    }

    /** What people mind least first. */
    private static int effort(Reason reason) {
        return switch (reason) {
            case Reason.Pinned _ -> 0;
            case Reason.Related _ -> 1;
            case Reason.Blocked _ -> 2;
            case Reason.Needs _ -> 3;
            case Reason.Away _ -> 4;
            case Reason.OneAtATime _ -> 5;
            case Reason.Placed _ -> 6;
            case Reason.OneStage _ -> 7;
        };
    }

    /** @param enough whether it would be enough that a speaker came */
    private record Absence(String when, boolean enough) {}

    /** @param away how many of the speakers are away at these times and would help as much */
    private String wayOut(Reason reason, int talks, ToLongFunction<String> away) {
        return switch (reason) {
            case Reason.Pinned(var talk) -> "Unpin \"%s\"".formatted(title(talk));
            case Reason.Related _ -> "Give up that " + because(reason);
            case Reason.Blocked(var room) -> "Open %s for longer".formatted(room(room));
            case Reason.Needs(var talk) -> "Give \"%s\" a place without %s".formatted(title(talk), needs(talk));
            case Reason.Away(var speaker) -> {
                String when = away(speaker);
                long speakers = away.applyAsLong(when);
                yield "Ask %s for time %s".formatted(
                        speakers > NAMED ? "one of these %d speakers".formatted(speakers) : speaker(speaker), when);
            }
            case Reason.OneAtATime(var track) ->
                "Move one of these talks, or as many as do not fit, out of the track %s".formatted(track(track));
            case Reason.Placed(var talk) -> talks == 1
                    ? "Leave out \"%s\", or add a timeslot that suits it".formatted(title(talk))
                    : "Leave out one of these talks, or add a timeslot";
            case Reason.OneStage(var speaker) -> "Find another speaker for a talk of %s".formatted(speaker(speaker));
        };
    }

    private static Rule rule(Reason reason) {
        return switch (reason) {
            case Reason.Placed _ -> Rule.UNPLACED;
            case Reason.OneAtATime _ -> Rule.TRACK_OVERLAP;
            case Reason.OneStage _ -> Rule.SPEAKER_CLASH;
            case Reason.Away _ -> Rule.SPEAKER_UNAVAILABLE;
            case Reason.Blocked _ -> Rule.ROOM_BLOCKED;
            case Reason.Needs _ -> Rule.ROOM_UNSUITABLE;
            case Reason.Pinned _ -> Rule.NOT_WHERE_PINNED;
            case Reason.Related _ -> Rule.EXCLUDED;
        };
    }

    private String away(int speaker) {
        return problem.speakers()
            .get(speaker)
            .unavailable()
            .stream()
            .map(wording::time)
            .collect(Collectors.joining(", "));
    }

    private String needs(int number) {
        var talk = problem.talks().get(number);
        var needs = new ArrayList<>(talk.wishes().required().stream().sorted().toList());
        talk.wishes().prohibited().stream().sorted().forEach(not -> needs.add("no " + not));
        if (talk.seatsNeeded() > 0) {
            needs.add("%d seats".formatted(talk.seatsNeeded()));
        }
        return Wording.list(needs);
    }

    private String speaker(int number) {
        return problem.speakers().get(number).name();
    }

    private String track(int number) {
        return problem.tracks().get(number).name();
    }

    private String room(int number) {
        return problem.rooms().get(number).name();
    }

    private String title(int number) {
        return problem.talks().get(number).title();
    }

    private static String titleOf(@Nullable Talk talk) {
        return talk == null ? "?" : talk.title();
    }
}
