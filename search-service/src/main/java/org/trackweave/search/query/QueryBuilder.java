package org.trackweave.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;

import org.trackweave.search.index.JoinedWords;

/**
 * Says a {@link ParsedQuery} in Elasticsearch's words. What is found is decided on one field that holds all text, so
 * that words may come from different fields; in which order, on the single fields with their weights.
 */
final class QueryBuilder {

    private static final String EVERYTHING = "everything";
    private static final List<String> WEIGHTED = List.of("title^5", "speakers^4", "tags^3", "track_names^2",
            "joined_words^2", "abstract^2", "description");
    static final List<String> HIGHLIGHTED = List.of("title", "abstract", "description");

    private static final Map<String, String> WEEKDAYS = Map.of("mon", "monday", "tue", "tuesday", "wed", "wednesday",
            "thu", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday");

    private QueryBuilder() {}

    /** Talks in which every word and phrase occurs as it is. */
    static Query exact(String conference, ParsedQuery query) {
        BoolQuery.Builder bool = common(conference, query);
        query.words().forEach(word -> bool.filter(word(word)));
        return bool.build()._toQuery();
    }

    /** Similar spellings match too, and the last word may be only begun; of many words a quarter may be missing. */
    static Query loosened(String conference, ParsedQuery query) {
        BoolQuery.Builder bool = common(conference, query);
        List<String> words = query.words();
        if (!words.isEmpty()) {
            bool.must(must -> must.bool(any -> {
                for (int i = 0; i < words.size(); i++) {
                    any.should(similar(words.get(i), i == words.size() - 1));
                }
                return any.minimumShouldMatch("2<75%");
            }));
        }
        return bool.build()._toQuery();
    }

    /** What to mark in hits: never similar spellings, which would cost ten times the search. */
    static Query marks(ParsedQuery query, boolean loosened) {
        return Query.of(any -> any.bool(bool -> {
            if (query.ranks()) {
                bool.should(text -> text.multiMatch(match -> match.query(query.text()).fields(HIGHLIGHTED)));
            }
            List<String> words = query.words();
            if (loosened && !words.isEmpty()) {
                bool.should(text -> text.multiMatch(match -> match.query(words.getLast())
                    .fields(HIGHLIGHTED)
                    .type(TextQueryType.BoolPrefix)));
            }
            return bool;
        }));
    }

    static Query anyOf(Facet facet, List<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(facet.field)
            .terms(list -> list.value(values.stream().map(FieldValue::of).toList()))));
    }

    private static BoolQuery.Builder common(String conference, ParsedQuery query) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        bool.filter(term("conference", conference));
        for (Clause clause : query.clauses()) {
            switch (clause) {
                case Clause.Word(var text, var excluded) -> {
                    if (excluded) {
                        bool.mustNot(word(text));
                    }
                }
                case Clause.Phrase(var text, var excluded) -> add(bool, phrase(text), excluded);
                case Clause.Operator(var facet, var value, var excluded) -> add(bool, operator(facet, value), excluded);
                case Clause.SpeakerNamed(var name, var excluded) -> add(bool, allWords("speakers", name), excluded);
            }
        }
        if (query.ranks()) {
            bool.should(weights -> weights.multiMatch(match -> match.query(query.text())
                .fields(WEIGHTED)
                .type(TextQueryType.BestFields)
                .tieBreaker(0.3)));
            bool.should(
                    title -> title.matchPhrase(match -> match.field("title").query(query.text()).slop(1).boost(4f)));
            bool.minimumShouldMatch("0");
        }
        return bool;
    }

    private static void add(BoolQuery.Builder bool, Query query, boolean excluded) {
        if (excluded) {
            bool.mustNot(query);
        } else {
            bool.filter(query);
        }
    }

    private static Query word(String word) {
        Query plain = allWords(EVERYTHING, word);
        String joined = JoinedWords.join(word);
        return joined.equals(word)
                ? plain
                : Query.of(either -> either.bool(bool -> bool.should(plain).should(allWords(EVERYTHING, joined))));
    }

    private static Query similar(String word, boolean begun) {
        return Query.of(either -> either.bool(bool -> {
            bool.should(word(word));
            bool.should(fuzzy -> fuzzy.match(match -> match.field(EVERYTHING)
                .query(JoinedWords.join(word))
                .operator(Operator.And)
                .fuzziness("AUTO:5,9")
                .prefixLength(2)
                .maxExpansions(20)
                .boost(0.5f)));
            if (begun) {
                bool.should(prefix -> prefix.matchBoolPrefix(match -> match.field("names").query(word)));
            }
            return bool;
        }));
    }

    private static Query phrase(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
            .type(TextQueryType.Phrase)
            .fields("title", "abstract", "description", "speakers", "track_names")));
    }

    private static Query operator(Facet facet, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (facet) {
            case TRACK -> Query.of(either -> either
                .bool(bool -> bool.should(term("track", lower)).should(allWords("track_names", value))));
            case DAY -> day(lower);
            case ROOM -> Query.of(room -> room.term(term -> term.field("room").value(value).caseInsensitive(true)));
            case LEVEL, LANGUAGE, TAG -> Query
                .of(term -> term.term(exact -> exact.field(facet.field).value(value).caseInsensitive(true)));
        };
    }

    /** A date, or a weekday or its beginning: {@code 2011-03-12}, {@code sat}, {@code Saturday}. */
    private static Query day(String value) {
        for (Map.Entry<String, String> weekday : WEEKDAYS.entrySet()) {
            if (value.length() >= 2 && weekday.getValue().startsWith(value)) {
                return term("weekday", weekday.getKey());
            }
        }
        return term("day", value);
    }

    private static Query allWords(String field, String text) {
        return Query.of(query -> query.match(match -> match.field(field).query(text).operator(Operator.And)));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}
