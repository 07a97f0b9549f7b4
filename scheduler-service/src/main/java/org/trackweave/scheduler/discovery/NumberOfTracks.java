package org.trackweave.scheduler.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The number of tracks that was chosen from a range.
 *
 * @param chosen the best of those tried
 * @param least the fewest that were allowed, named tracks counted too
 * @param most and the most
 * @param tried in ascending order of tracks
 */
public record NumberOfTracks(int chosen, int least, int most, List<Tried> tried) {

    public NumberOfTracks {
        tried = List.copyOf(tried);
    }

    /**
     * What a number was like.
     *
     * @param modularity how much of the ties between talks stay inside tracks beyond chance, at most 1
     * @param agreement how clearly repeated groupings agree, from -1 to 1
     * @param quality what the choice goes by: modularity times the root of agreement
     */
    public record Tried(int tracks, double modularity, double agreement, double quality) {}

    /** The same, said of a wider range in which no other number can be. */
    NumberOfTracks outOf(int fewest, int greatest) {
        return new NumberOfTracks(chosen, fewest, greatest, tried);
    }

    /** For people: which number it is and why. */
    public String words() {
        var best = tried.stream().filter(one -> one.tracks() == chosen).findFirst().orElseThrow();
        var next = tried.stream()
            .filter(one -> one.tracks() != chosen)
            .max(Comparator.comparingDouble(Tried::quality));
        return "%d tracks, of %d to %d: so divided, talks are tied most clearly to talks of their own track and repeated groupings agree (%s)%s."
            .formatted(chosen, least, most, figures(best),
                    next.map(one -> "; %d tracks came next (%s)".formatted(one.tracks(), figures(one))).orElse(""))
                + left();
    }

    private String left() {
        int first = tried.getFirst().tracks();
        int last = tried.getLast().tracks();
        var few = first > least ? " Fewer than %d could not hold all talks.".formatted(first) : "";
        return last < most ? few + " There are too few talks for more than %d.".formatted(last) : few;
    }

    private static String figures(Tried one) {
        return String.format(Locale.ROOT, "modularity %.2f, agreement %.2f", one.modularity(), one.agreement());
    }
}
