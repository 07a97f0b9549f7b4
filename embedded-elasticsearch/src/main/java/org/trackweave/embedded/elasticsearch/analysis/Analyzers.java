package org.trackweave.embedded.elasticsearch.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Analyzers by their Elasticsearch names; {@code standard} is in the server itself. */
final class Analyzers {

    private final Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers = new HashMap<>();

    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all() {
        var all = new Analyzers();
        all.add("keyword", KeywordAnalyzer::new);
        all.add("simple", SimpleAnalyzer::new);
        all.add("whitespace", WhitespaceAnalyzer::new);
        all.add("stop", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, (stopWords, _) -> new StopAnalyzer(stopWords));
        all.add("english", EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new);
        all.add("german", GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new);
        all.add("french", FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new);
        all.add("spanish", SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new);
        all.add("italian", ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new);
        all.add("portuguese", PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new);
        all.add("dutch", DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new);
        return all.analyzers;
    }

    private void add(String type, Supplier<Analyzer> maker) {
        analyzers.put(type, (_, _, name, _) -> new Provider(name, maker.get()));
    }

    private void add(String type, CharArraySet stopWords, BiFunction<CharArraySet, CharArraySet, Analyzer> maker) {
        analyzers.put(type, (_, environment, name, settings) -> new Provider(name,
                maker.apply(Analysis.parseStopWords(environment, settings, stopWords),
                        Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET))));
    }

    private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Provider(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
