package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.trackweave.scheduler.discovery.VirtualTrack.Origin;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.text.Phrasebook;

/** Writes one track: its name, terms, blurb and cohesion. */
final class TrackWriter {

    private static final int TERMS = 8;

    private final TrackRequest request;
    private final List<Set<Integer>> members;
    private final Belonging belonging;
    private final TrackNames names;
    private final Cohesion cohesion;

    TrackWriter(TrackRequest request, Likeness likeness, List<Set<Integer>> members, Belonging belonging,
            Phrasebook phrases, PhraseMeanings meanings) {
        this.request = request;
        this.members = members;
        this.belonging = belonging;
        this.cohesion = new Cohesion(likeness, request.talks().size());
        this.names = new TrackNames(phrases, request.talks().size(), meanings);
    }

    VirtualTrack track(int track, Set<String> taken) {
        var surest = new ArrayList<>(members.get(track));
        surest
            .sort(Comparator.comparingDouble((Integer talk) -> -belonging.of(talk, track)).thenComparing(talk -> talk));
        var terms = names.terms(members.get(track), TERMS);
        if (track < request.named().size()) {
            var named = request.named().get(track);
            return new VirtualTrack(named.id(), Origin.NAMED, named.name(), terms, blurb(surest, terms),
                    cohesion.of(members.get(track)),
                    PlanWriter.ids(request, surest));
        }
        var name = names.name(members.get(track), taken);
        return new VirtualTrack(new TrackId(slug(name)), Origin.DISCOVERED, name, terms, blurb(surest, terms),
                cohesion.of(members.get(track)),
                PlanWriter.ids(request, surest));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private String blurb(List<Integer> surest, List<String> terms) {
        return new TrackBlurb(surest.stream().map(request.talks()::get).toList(), terms).write();
    }
}
