package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.trackweave.scheduler.discovery.Communities.Election;

/** Puts every talk into a track: by communities where tracks are discovered, by filling where they are named. */
final class Grouper {

    /** How many neighbours a talk is tied to in each of the graphs that vote; no one number suits every conference. */
    private static final List<Integer> NEIGHBOURS = List.of(5, 7, 10, 14, 20);

    /** A track is not taken apart because its few talks are unlike each other. */
    private static final int LEAST_KEPT = 3;

    private final TrackRequest request;
    private final Likeness likeness;
    private final Units units;
    private final int talks;
    private final int named;

    Grouper(TrackRequest request, Likeness likeness, Units units) {
        this.request = request;
        this.likeness = likeness;
        this.units = units;
        this.talks = request.talks().size();
        this.named = request.named().size();
    }

    /** The tracks' talks, how sure each talk is of each track, and the choice of their number where there was one. */
    record Grouped(Grouping grouping, Belonging belonging, Optional<NumberOfTracks> number) {}

    Grouped group() {
        int most = Math.min(request.discover().most(), talks - named);
        return most <= 0 ? fill() : discover(Math.min(request.discover().least(), most), most);
    }

    private Grouped fill() {
        var grouping = new Grouping(units, request.named().stream().map(NamedTrack::bounds).toList());
        if (named == 0) {
            return new Grouped(grouping, new Belonging(new double[talks][0]), Optional.empty());
        }
        var pinnedTo = new int[talks];
        Arrays.fill(pinnedTo, -1);
        units.all()
            .forEach(unit -> unit.pinnedTo().ifPresent(track -> unit.talks().forEach(talk -> pinnedTo[talk] = track)));
        var belonging = new Filling(likeness, named, pinnedTo).belonging();
        place(grouping, belonging);
        new SizeRepair(units, grouping, () -> belonging).repair();
        leaveOut(grouping);
        return new Grouped(grouping, belonging, Optional.empty());
    }

    /** Talks that are hardly like their own track fit nowhere: half as near as the ordinary talk is to its own. */
    private void leaveOut(Grouping grouping) {
        if (request.everyTalk()) {
            return;
        }
        var affinity = new Affinity(talks, grouping.members(), likeness, named);
        var own = new double[units.all().size()];
        for (int unit = 0; unit < own.length; unit++) {
            int track = grouping.trackOf(unit);
            own[unit] = track < 0
                    ? 0
                    : units.all()
                        .get(unit)
                        .talks()
                        .stream()
                        .mapToDouble(talk -> affinity.of(talk, track))
                        .average()
                        .orElse(0);
        }
        double ordinary = Arrays.stream(own).sorted().skip(own.length / 2).findFirst().orElse(0);
        for (int unit = 0; unit < own.length; unit++) {
            if (own[unit] < ordinary / 2 && !grouping.isFixed(unit) && grouping.spares(unit)
                    && grouping.talks(grouping.trackOf(unit)) > LEAST_KEPT) {
                grouping.put(unit, -1);
            }
        }
    }

    private Grouped discover(int least, int most) {
        var graphs = NEIGHBOURS.stream().map(neighbours -> Graph.nearest(likeness, talks, neighbours)).toList();
        var number = number(graphs, least, most);
        var election = new Communities(request.seed()).find(graphs,
                number.map(NumberOfTracks::chosen).orElse(named + most));
        var trackOf = tracksOfCommunities(election);
        var bounds = new ArrayList<>(request.named().stream().map(NamedTrack::bounds).toList());
        for (int track = named; track < named + election.count() - Math.min(named, election.count()); track++) {
            bounds.add(request.discoveredBounds());
        }
        var grouping = new Grouping(units, bounds);
        for (int unit = 0; unit < units.all().size(); unit++) {
            var placed = units.all().get(unit);
            grouping.put(unit, placed.pinnedTo().orElse(trackOf[election.communities()[placed.talks().getFirst()]]));
        }
        if (named > 0) {
            place(grouping, belonging(grouping, election));
        }
        Supplier<Belonging> opinion = () -> belonging(grouping, election);
        new SizeRepair(units, grouping, opinion).repair();
        leaveOut(grouping);
        return new Grouped(grouping, opinion.get(), number);
    }

    /** The best number from a range; numbers whose tracks could not hold the talks, or would want for talks, are not tried. */
    private Optional<NumberOfTracks> number(List<Graph> graphs, int least, int most) {
        if (least == most) {
            return Optional.empty();
        }
        var room = new TrackRoom(request);
        int fewest = Math.clamp(room.fewest(), least, most);
        var best = new NumberSearch(graphs, request.seed()).among(named + fewest,
                named + Math.clamp(room.most(), fewest, most));
        return Optional.of(best.outOf(named + least, named + most));
    }

    /** Each named track takes the community most like it, the surest first; the other communities are discoveries. */
    private int[] tracksOfCommunities(Election election) {
        var trackOf = new int[election.count()];
        Arrays.fill(trackOf, -1);
        var pairs = new ArrayList<int[]>();
        for (int track = 0; track < named; track++) {
            for (int community = 0; community < trackOf.length; community++) {
                pairs.add(new int[]{track, community});
            }
        }
        pairs.sort(Comparator.comparingDouble((int[] pair) -> -likeness(pair[0], pair[1], election))
            .thenComparingInt(pair -> pair[0]));
        var matched = new boolean[named];
        for (var pair : pairs) {
            if (!matched[pair[0]] && trackOf[pair[1]] < 0) {
                matched[pair[0]] = true;
                trackOf[pair[1]] = pair[0];
            }
        }
        int next = named;
        for (int community = 0; community < trackOf.length; community++) {
            if (trackOf[community] < 0) {
                trackOf[community] = next++;
            }
        }
        return trackOf;
    }

    private double likeness(int track, int community, Election election) {
        return IntStream.range(0, talks)
            .filter(talk -> election.communities()[talk] == community)
            .mapToDouble(talk -> likeness.between(talk, talks + track))
            .average()
            .orElse(0);
    }

    private void place(Grouping grouping, Belonging belonging) {
        for (int unit = 0; unit < units.all().size(); unit++) {
            if (grouping.isFixed(unit)) {
                grouping.put(unit, units.all().get(unit).pinnedTo().orElseThrow());
            } else {
                grouping.put(unit, units.best(unit, belonging));
            }
        }
    }

    /** The votes of the runs and the likeness to the members, half and half. */
    private Belonging belonging(Grouping grouping, Election election) {
        var members = grouping.members();
        var votes = new double[talks][grouping.tracks()];
        for (int talk = 0; talk < talks; talk++) {
            for (int track = 0; track < grouping.tracks(); track++) {
                double sum = 0;
                for (int member : members.get(track)) {
                    sum += member == talk ? 0 : election.votes(talk, member);
                }
                votes[talk][track] = sum / Math.max(1, members.get(track).size());
            }
        }
        return new Belonging(votes).and(new Affinity(talks, members, likeness, named).shares());
    }
}
