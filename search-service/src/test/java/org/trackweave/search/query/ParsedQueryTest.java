package org.trackweave.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParsedQueryTest {

    @Test
    void takesWordsPhrasesAndExclusions() {
        assertThat(clauses("twisted \"event loop\" -django -\"web framework\"")).containsExactly(
                new Clause.Word("twisted", false), new Clause.Phrase("event loop", false),
                new Clause.Word("django", true), new Clause.Phrase("web framework", true));
    }

    @Test
    void takesOperators() {
        assertThat(clauses("track:networking level:extreme day:sat -room:\"Hall A\" lang:en speaker:ludwick"))
            .containsExactly(new Clause.Operator(Facet.TRACK, "networking", false),
                    new Clause.Operator(Facet.LEVEL, "extreme", false), new Clause.Operator(Facet.DAY, "sat", false),
                    new Clause.Operator(Facet.ROOM, "Hall A", true),
                    new Clause.Operator(Facet.LANGUAGE, "en", false), new Clause.SpeakerNamed("ludwick", false));
    }

    @Test
    void readsAnUnknownOperatorAsAWord() {
        assertThat(clauses("http:proxy")).containsExactly(new Clause.Word("http:proxy", false));
    }

    @Test
    void keepsHyphensInsideWords() {
        assertThat(clauses("co-routines")).containsExactly(new Clause.Word("co-routines", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "--", "\"", "\"\"", ":", "level:", "track:\"\"", "- - \" ?!", "*", "(", "~"})
    void findsNothingToSearchForInPunctuation(String query) {
        assertThat(ParsedQuery.parse(query).ranks()).isFalse();
    }

    @Test
    void closesAnOpenQuote() {
        assertThat(clauses("\"event loop")).containsExactly(new Clause.Phrase("event loop", false));
    }

    @Test
    void stopsAtTheMostClauses() {
        assertThat(clauses("word ".repeat(ParsedQuery.MAX_CLAUSES + 5))).hasSize(ParsedQuery.MAX_CLAUSES);
    }

    @Test
    void replacesAWordByAnotherSpelling() {
        ParsedQuery corrected = ParsedQuery.parse("level:novice netwroking").with("netwroking", "networking");
        assertThat(corrected.source()).isEqualTo("level:novice networking");
        assertThat(corrected.words()).containsExactly("networking");
    }

    private static List<Clause> clauses(String query) {
        return ParsedQuery.parse(query).clauses();
    }
}
