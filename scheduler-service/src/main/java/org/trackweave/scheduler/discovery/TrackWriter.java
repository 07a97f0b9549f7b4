package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.trackweave.scheduler.discovery.VirtualTrack.Origin;
import org.trackweave.scheduler.ids.TrackId;

/** Writes one track: its name, terms, blurb and cohesion. */
final class TrackWriter {

    private static final int TERMS = 8;
    private static final int TITLES_IN_BLURB = 3;

    private final TrackRequest request;
    private final Likeness likeness;
    private final List<Set<Integer>> members;
    private final Belonging belonging;

    TrackWriter(TrackRequest request, Likeness likeness, List<Set<Integer>> members, Belonging belonging) {
        this.request = request;
        this.likeness = likeness;
        this.members = members;
        this.belonging = belonging;
    }

    VirtualTrack track(int track, Set<String> taken) {
        var surest = new ArrayList<>(members.get(track));
        surest
            .sort(Comparator.comparingDouble((Integer talk) -> -belonging.of(talk, track)).thenComparing(talk -> talk));
        var terms = TrackTerms.strongest(members.get(track), request.talks().size(), likeness, TERMS);
        if (track < request.named().size()) {
            var named = request.named().get(track);
            return new VirtualTrack(named.id(), Origin.NAMED, named.name(), terms, blurb(surest, terms),
                    cohesion(track),
                    PlanWriter.ids(request, surest));
        }
        var name = name(terms, taken);
        return new VirtualTrack(new TrackId(slug(name)), Origin.DISCOVERED, name, terms, blurb(surest, terms),
                cohesion(track),
                PlanWriter.ids(request, surest));
    }

    private static String name(List<String> terms, Set<String> taken) {
        for (int words = Math.min(2, terms.size()); words >= 1 && words <= terms.size(); words++) {
            var name = String.join(", ", terms.subList(0, words)).replaceFirst(", (?=[^,]*$)", " and ");
            var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            if (!taken.contains(capital)) {
                return capital;
            }
        }
        return "Track " + (taken.size() + 1);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private String blurb(List<Integer> surest, List<String> terms) {
        if (surest.isEmpty()) {
            return "No talk fits this track yet.";
        }
        var told = surest.subList(0, Math.min(TITLES_IN_BLURB, surest.size()));
        int others = surest.size() - told.size();
        return "%d talks on %s: %s%s.".formatted(surest.size(),
                terms.isEmpty() ? "many things" : String.join(", ", terms.subList(0, Math.min(4, terms.size()))),
                PlanWriter.titles(request, told), others == 0 ? "" : " and %d more".formatted(others));
    }

    /** The likeness of its pairs of talks against that of pairs across its border, from 0 to 1. */
    private double cohesion(int track) {
        double inside = 0;
        double across = 0;
        int insidePairs = 0;
        int acrossPairs = 0;
        for (int one : members.get(track)) {
            for (int other = 0; other < request.talks().size(); other++) {
                if (members.get(track).contains(other)) {
                    if (one < other) {
                        inside += likeness.between(one, other);
                        insidePairs++;
                    }
                } else {
                    across += likeness.between(one, other);
                    acrossPairs++;
                }
            }
        }
        if (insidePairs == 0 || inside == 0) {
            return 0;
        }
        double within = inside / insidePairs;
        double beyond = acrossPairs == 0 ? 0 : across / acrossPairs;
        return Math.max(0, (within - beyond) / within);
    }
}
