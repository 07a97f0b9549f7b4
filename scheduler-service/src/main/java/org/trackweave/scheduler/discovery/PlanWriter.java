package org.trackweave.scheduler.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.trackweave.scheduler.discovery.Grouper.Grouped;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** Says in names, terms, sentences and figures what a grouping found. */
final class PlanWriter {

    /** A talk that belongs this much, against its first track, to another could well be heard there too. */
    private static final double NEARLY = 0.6;

    private final TrackRequest request;
    private final Likeness likeness;
    private final Grouping grouping;
    private final Belonging belonging;
    private final PhraseMeanings meanings;
    private final String model;
    private final Optional<NumberOfTracks> number;
    private final List<Set<Integer>> members;

    PlanWriter(TrackRequest request, Likeness likeness, Grouped grouped, PhraseMeanings meanings, String model) {
        this.request = request;
        this.likeness = likeness;
        this.grouping = grouped.grouping();
        this.belonging = grouped.belonging();
        this.number = grouped.number();
        this.meanings = meanings;
        this.model = model;
        this.members = grouping.members();
    }

    TrackPlan write() {
        var phrases = TalkMaterial.phrases(request.talks());
        var writer = new TrackWriter(request, likeness, members, belonging, phrases, meanings);
        var names = new String[grouping.tracks()];
        var taken = new HashSet<String>();
        var ids = new TrackId[grouping.tracks()];
        var tracks = new ArrayList<VirtualTrack>();
        for (int track : order()) {
            var written = writer.track(track, taken);
            names[track] = written.name();
            taken.add(written.name());
            ids[track] = written.id();
            tracks.add(written);
        }
        var memberships = new ArrayList<Membership>();
        var outsiders = new ArrayList<Outsider>();
        var words = new MembershipWords(request, likeness, members, List.of(names), new SharedPhrases(phrases));
        for (int talk = 0; talk < request.talks().size(); talk++) {
            int track = trackOf(talk);
            if (track < 0) {
                outsiders.add(outsider(talk, ids, words));
            } else {
                memberships.add(membership(talk, track, ids, words));
            }
        }
        return new TrackPlan(tracks, memberships, outsiders, grouping.unmet(List.of(names)), number, hash());
    }

    private Membership membership(int talk, int track, TrackId[] ids, MembershipWords words) {
        var next = nearest(talk, track).map(other -> new Membership.NextBest(ids[other], belonging.of(talk, other)));
        return new Membership(request.talks().get(talk).id(), ids[track], belonging.of(talk, track), next,
                also(talk, track, ids), words.why(talk, track));
    }

    private List<Membership.NextBest> also(int talk, int track, TrackId[] ids) {
        return IntStream.range(0, grouping.tracks())
            .filter(other -> other != track && belonging.of(talk, other) >= NEARLY * belonging.of(talk, track))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer other) -> -belonging.of(talk, other))
                .thenComparing(other -> other))
            .map(other -> new Membership.NextBest(ids[other], belonging.of(talk, other)))
            .toList();
    }

    private Outsider outsider(int talk, TrackId[] ids, MembershipWords words) {
        var nearest = nearest(talk, -1);
        return new Outsider(request.talks().get(talk).id(), nearest.map(track -> ids[track]),
                words.whyNowhere(nearest, nearest.filter(track -> isFull(track, talk)).isPresent()));
    }

    private boolean isFull(int track, int talk) {
        var bounds = grouping.bounds(track);
        return grouping.talks(track) >= bounds.mostTalks()
                || grouping.minutes(track) + request.talks().get(talk).minutes() > bounds.mostMinutes();
    }

    /** Named tracks as given, then discovered ones, largest first. */
    private List<Integer> order() {
        var order = new ArrayList<Integer>();
        for (int track = 0; track < grouping.tracks(); track++) {
            order.add(track);
        }
        int named = request.named().size();
        order.sort(Comparator.comparingInt((Integer track) -> track < named ? track : named)
            .thenComparingInt(track -> track < named ? 0 : -members.get(track).size()));
        return order;
    }

    private int trackOf(int talk) {
        for (int track = 0; track < members.size(); track++) {
            if (members.get(track).contains(talk)) {
                return track;
            }
        }
        return -1;
    }

    private Optional<Integer> nearest(int talk, int except) {
        int best = -1;
        for (int track = 0; track < grouping.tracks(); track++) {
            if (track != except && (best < 0 || belonging.of(talk, track) > belonging.of(talk, best))) {
                best = track;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var input = request + "|" + model;
            return HexFormat.of().formatHex(digest.digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    static List<TalkId> ids(TrackRequest request, List<Integer> talks) {
        return talks.stream().map(talk -> request.talks().get(talk).id()).toList();
    }
}
