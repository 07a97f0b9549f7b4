package org.trackweave.scheduler.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.release.ChangeTeller;
import org.trackweave.scheduler.release.ChangeWords;
import org.trackweave.scheduler.run.RunComparison.Column;
import org.trackweave.scheduler.run.RunComparison.RuleCell;
import org.trackweave.scheduler.run.RunComparison.RuleLine;
import org.trackweave.scheduler.run.RunComparison.TalkCell;
import org.trackweave.scheduler.run.RunComparison.TalkLine;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.track.WorkingTrack;

/** Puts runs side by side, rule by rule and talk by talk. */
@Component
class RunComparer {

    private final RunService runs;
    private final Talks talks;
    private final ChangeTeller teller;

    RunComparer(RunService runs, Talks talks, ChangeTeller teller) {
        this.runs = runs;
        this.talks = talks;
        this.teller = teller;
    }

    /** A run with what it found, and where to look a talk up in it. */
    private record Finished(Run run, RunResult result, Map<UUID, Placement> places, Map<UUID, String> tracks) {

        static Finished of(Run run, RunResult result) {
            var places = new HashMap<UUID, Placement>();
            result.placements().forEach(place -> places.put(place.proposalId(), place));
            var tracks = new HashMap<UUID, String>();
            result.tracks()
                .forEach(track -> track.members()
                    .stream()
                    .filter(WorkingTrack.Member::primary)
                    .forEach(member -> tracks.put(member.proposalId(), track.name())));
            return new Finished(run, result, places, tracks);
        }

        Column column() {
            return new Column(run,
                    result.rules()
                        .stream()
                        .filter(rule -> rule.kind() == Rule.Kind.SOFT)
                        .mapToLong(rule -> -rule.points())
                        .sum(),
                    result.ending());
        }

        RuleCell cell(String rule) {
            return result.rules()
                .stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .map(found -> new RuleCell(-found.points(), found.breaches(), false))
                .orElse(new RuleCell(0, 0, false));
        }

        TalkCell cell(UUID talk, ChangeWords words) {
            Placement place = places.get(talk);
            return new TalkCell(place == null ? "no place" : words.place(place), tracks.get(talk));
        }
    }

    /** Runs that do not exist or have no result are left out. */
    RunComparison compare(String conferenceId, List<UUID> ids) {
        List<Finished> finished = ids.stream()
            .distinct()
            .flatMap(id -> runs.find(conferenceId, id).stream())
            .flatMap(run -> runs.result(conferenceId, run.id()).map(result -> Finished.of(run, result)).stream())
            .toList();
        List<TalkLine> lines = talkLines(conferenceId, finished);
        var differing = lines.stream().filter(line -> new HashSet<>(line.cells()).size() > 1).toList();
        return new RunComparison(finished.stream().map(Finished::column).toList(), ruleLines(finished), differing,
                lines.size() - differing.size());
    }

    private static List<RuleLine> ruleLines(List<Finished> finished) {
        Map<String, String> words = new LinkedHashMap<>();
        finished.forEach(one -> one.result().rules().forEach(rule -> words.putIfAbsent(rule.rule(), rule.words())));
        return words.entrySet().stream().map(rule -> {
            List<RuleCell> cells = finished.stream().map(one -> one.cell(rule.getKey())).toList();
            long least = cells.stream().mapToLong(RuleCell::cost).min().orElse(0);
            return new RuleLine(rule.getKey(), rule.getValue(), cells.stream()
                .map(cell -> new RuleCell(cell.cost(), cell.breaches(), cell.cost() == least))
                .toList());
        }).toList();
    }

    private List<TalkLine> talkLines(String conferenceId, List<Finished> finished) {
        ChangeWords words = teller.words(conferenceId);
        Map<UUID, String> titles = talks.titles(conferenceId);
        var seen = new LinkedHashSet<UUID>();
        finished.forEach(one -> {
            seen.addAll(one.places().keySet());
            seen.addAll(one.result().unplaced());
        });
        return seen.stream()
            .map(talk -> new TalkLine(talk, titles.getOrDefault(talk, "A talk"),
                    finished.stream().map(one -> one.cell(talk, words)).toList()))
            .sorted(Comparator.comparing(TalkLine::title).thenComparing(TalkLine::proposalId))
            .toList();
    }
}
