package org.trackweave.scheduler.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why a talk is in a track: the terms it shares with the members most like it. */
final class MembershipWords {

    private static final int RELATIVES = 2;

    private final TrackRequest request;
    private final Likeness likeness;
    private final List<Set<Integer>> members;
    private final List<String> names;
    private final SharedPhrases phrases;

    MembershipWords(TrackRequest request, Likeness likeness, List<Set<Integer>> members, List<String> names,
            SharedPhrases phrases) {
        this.request = request;
        this.likeness = likeness;
        this.members = members;
        this.names = names;
        this.phrases = phrases;
    }

    String why(int talk, int track) {
        var relatives = members.get(track)
            .stream()
            .filter(member -> member != talk)
            .sorted(Comparator.comparingDouble((Integer member) -> -likeness.ofTexts(talk, member))
                .thenComparing(member -> member))
            .limit(RELATIVES)
            .toList();
        if (relatives.isEmpty()) {
            return "It is the only talk of %s.".formatted(names.get(track));
        }
        var titles = relatives.stream()
            .map(member -> "“%s”".formatted(request.talks().get(member).title().strip()))
            .toList();
        var terms = phrases.of(talk, relatives);
        var with = TrackBlurb.list(titles);
        return terms.isEmpty()
                ? "Close in meaning to %s, though in other words.".formatted(with)
                : "Shares %s with %s.".formatted(TrackBlurb.list(terms), with);
    }

    /** @param full whether the nearest track has all the talks or minutes it may have */
    String whyNowhere(Optional<Integer> nearest, boolean full) {
        return nearest.map(track -> (full
                ? "%s is nearest, and has all the talks or time it may have."
                : "Nothing ties it to any track; %s is the least far.")
            .formatted(names.get(track)))
            .orElse("There are no tracks.");
    }
}
