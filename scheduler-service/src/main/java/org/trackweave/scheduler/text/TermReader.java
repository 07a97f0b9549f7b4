package org.trackweave.scheduler.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Reads a text as terms: words and pairs of neighbouring words, without stop words, each with its stem. */
final class TermReader {

    /** Words of every call for proposals, which say nothing of a talk's subject. */
    private static final Set<String> CONFERENCE_WORDS = Set.of("talk", "talks", "session", "presentation", "presented",
            "presenter", "speaker", "audience", "attendee", "attendees", "slides", "agenda", "abstract", "minutes",
            "min",
            "introduction", "intro", "overview", "discuss", "discusses", "discussed", "discussion", "describe",
            "describes",
            "learn", "show", "shows", "demonstrate", "explain", "explore", "present", "cover", "covers", "covered",
            "topics",
            "topic", "include", "including", "included", "questions", "question", "we", "you", "your", "our", "i", "my",
            "me",
            "us", "it's", "how", "what", "why", "when", "who", "which", "can", "do", "does", "did", "has", "have",
            "had",
            "from", "some", "more", "most", "many", "much", "about", "also", "its", "let's", "don't", "i'll", "we'll",
            "you'll",
            "i'm", "we're", "you're", "use", "using", "used", "uses", "make", "makes", "making", "get", "new", "want",
            "need",
            "like", "just", "than", "them", "were", "been", "would", "could", "should", "may", "might", "all", "any",
            "both",
            "each", "other", "so", "own", "only", "over", "very", "well", "way", "ways", "while", "where", "because",
            "between",
            "through", "during", "before", "after", "up", "out", "off", "here", "now", "one", "two", "three", "first",
            "hour", "etc", "e.g", "i.e", "http", "https", "www", "com", "org", "html");

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source,
                    new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source))));
        }
    };

    private TermReader() {}

    static List<Term> read(String text) {
        var stemmer = new EnglishStemmer();
        var terms = new ArrayList<Term>();
        Term before = null;
        for (String word : words(text)) {
            if (isNoise(word)) {
                before = null;
                continue;
            }
            var term = new Term(stem(stemmer, word), word);
            terms.add(term);
            if (before != null) {
                terms.add(new Term(before.stem() + " " + term.stem(), before.written() + " " + word));
            }
            before = term;
        }
        return terms;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (TokenStream stream = WORDS.tokenStream("text", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
        }
        return words;
    }

    private static boolean isNoise(String word) {
        return word.length() < 2 || EnglishAnalyzer.getDefaultStopSet().contains(word)
                || CONFERENCE_WORDS.contains(word)
                || word.chars().allMatch(Character::isDigit);
    }

    private static String stem(EnglishStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
