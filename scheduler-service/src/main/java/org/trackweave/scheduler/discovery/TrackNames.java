package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.trackweave.scheduler.text.Phrasebook;
import org.trackweave.scheduler.text.Phrasebook.Phrase;

/**
 * Proposes names and terms for tracks: phrases that many talks of the track speak of and few others do. A phrase is
 * weighed by the share p of the track that has it times log(p / q), q being the share outside (the phrase's part of the
 * Kullback-Leibler divergence between track and rest). The strongest are then ranked anew by what they mean as well. A
 * second phrase is added for the talks that the first leaves out.
 */
final class TrackNames {

    private static final int LONGEST_NAME = 60;
    /** One of so many talks must speak of a phrase that names them all. */
    private static final int ONE_IN = 6;
    private static final int FIRST_TRIED = 4;
    /** Longer phrases are rarer and say more. */
    private static final double PER_FURTHER_WORD = 0.45;
    private static final double NAME_BONUS = 1.15;
    /** What several talks carry in their titles is what the track is about. */
    private static final double IN_TITLES = 1.2;
    private static final int SEVERAL = 2;
    /** What no title has is seldom more than a word the talks happen to use. */
    private static final double IN_NO_TITLE = 0.6;
    /** A talk that the first phrase speaks of counts this much for the second. */
    private static final double COVERED = 0.4;
    /** A phrase that so much of the track speaks of says enough. */
    private static final double ENOUGH = 0.75;
    /** And a second one must say at least this part of what the first says. */
    private static final double LEAST_SECOND = 0.35;
    /** So many of the strongest phrases are ranked by meaning: reading one takes some milliseconds, once. */
    private static final int READ = 12;

    private static final Comparator<Ranked> STRONGEST_FIRST = Comparator
        .comparingDouble((Ranked ranked) -> -ranked.weight())
        .thenComparing(Ranked::written);

    private final Phrasebook book;
    private final int talks;
    private final PhraseMeanings meanings;

    TrackNames(Phrasebook book, int talks, PhraseMeanings meanings) {
        this.book = book;
        this.talks = talks;
        this.meanings = meanings;
    }

    private record Ranked(Phrase phrase, double weight) {

        String written() {
            return phrase.written();
        }
    }

    /** A name no other track has: a phrase, or two with "and" between. */
    String name(Set<Integer> members, Set<String> taken) {
        var ranked = ranked(members, Set.of(), manyOf(members));
        for (var first : ranked.stream().limit(FIRST_TRIED).toList()) {
            var name = withSecond(first.phrase(), members);
            if (taken.stream().noneMatch(name::equalsIgnoreCase)) {
                return name;
            }
        }
        return "Track " + (taken.size() + 1);
    }

    /** The strongest phrases, none saying again what a stronger one says; what many talks speak of comes first. */
    List<String> terms(Set<Integer> members, int most) {
        var ranked = new ArrayList<>(ranked(members, Set.of(), manyOf(members)));
        ranked.addAll(ranked(members, Set.of(), 2));
        var terms = new ArrayList<String>();
        for (var phrase : ranked) {
            if (terms.size() < most && terms.stream().noneMatch(term -> Phrasebook.overlap(term, phrase.written()))) {
                terms.add(phrase.written());
            }
        }
        return terms;
    }

    private static int manyOf(Set<Integer> members) {
        return Math.ceilDiv(members.size(), ONE_IN);
    }

    private String withSecond(Phrase first, Set<Integer> members) {
        var covered = new TreeSet<Integer>();
        members.stream().filter(talk -> first.strength(talk) > 0).forEach(covered::add);
        var alone = capitalised(first.written());
        if (covered.size() >= ENOUGH * members.size()) {
            return alone;
        }
        return second(first, members, covered).map(phrase -> alone + " and " + capitalised(phrase.written()))
            .filter(name -> name.length() <= LONGEST_NAME)
            .orElse(alone);
    }

    private Optional<Phrase> second(Phrase first, Set<Integer> members, Set<Integer> covered) {
        double least = LEAST_SECOND * weight(first, members, Set.of()) * meanings.factor(first.written(), members);
        return ranked(members, covered, manyOf(members)).stream()
            .filter(other -> !Phrasebook.overlap(first.written(), other.written()))
            .filter(other -> members.stream().anyMatch(other.phrase()::inTitle))
            .findFirst()
            .filter(other -> other.weight() >= least)
            .map(Ranked::phrase);
    }

    private List<Ranked> ranked(Set<Integer> members, Set<Integer> covered, int holders) {
        int least = members.size() < 3 ? 1 : Math.max(2, holders);
        var ranked = new ArrayList<>(book.phrases()
            .stream()
            .filter(Phrase::alone)
            .filter(phrase -> holders(phrase, members) >= least)
            .map(phrase -> new Ranked(phrase, weight(phrase, members, covered)))
            .filter(each -> each.weight() > 0)
            .sorted(STRONGEST_FIRST)
            .toList());
        var strongest = ranked.subList(0, Math.min(READ, ranked.size()));
        meanings.read(strongest.stream().map(Ranked::written).toList());
        strongest.replaceAll(
                each -> new Ranked(each.phrase(), each.weight() * meanings.factor(each.written(), members)));
        strongest.sort(STRONGEST_FIRST);
        return ranked;
    }

    private static long holders(Phrase phrase, Set<Integer> members) {
        return phrase.strengths().keySet().stream().filter(members::contains).count();
    }

    private double weight(Phrase phrase, Set<Integer> members, Set<Integer> covered) {
        double inside = 0;
        double outside = 0;
        for (var entry : phrase.strengths().entrySet()) {
            if (members.contains(entry.getKey())) {
                inside += entry.getValue() * (covered.contains(entry.getKey()) ? COVERED : 1);
            } else {
                outside += entry.getValue();
            }
        }
        double here = inside / (members.size() + 1.0);
        double there = (outside + 0.5) / (talks - members.size() + 1.0);
        double further = 1 + PER_FURTHER_WORD * (phrase.words() - 1);
        return here * Math.log(here / there) * further * (phrase.name() ? NAME_BONUS : 1) * prominence(phrase, members);
    }

    private static double prominence(Phrase phrase, Set<Integer> members) {
        long titles = members.stream().filter(phrase::inTitle).count();
        return titles >= SEVERAL ? IN_TITLES : titles == 0 ? IN_NO_TITLE : 1;
    }

    private static String capitalised(String phrase) {
        var words = new ArrayList<String>();
        for (var word : phrase.split(" ")) {
            words.add(word.equals(word.toLowerCase(Locale.ROOT)) && !word.contains(".")
                    ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                    : word);
        }
        return String.join(" ", words);
    }

}
