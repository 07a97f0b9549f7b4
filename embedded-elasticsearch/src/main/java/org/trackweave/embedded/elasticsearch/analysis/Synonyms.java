package org.trackweave.embedded.elasticsearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * Synonyms in Solr's notation, from {@code synonyms} or the file {@code synonyms_path}. The rules go through the tokenizer
 * and the filters before this one, so that they are written in plain words.
 */
record Synonyms(String name, List<String> rules, boolean expand, boolean lenient) implements TokenFilterFactory {

    static Synonyms of(Environment environment, String name, Settings settings) {
        var rules = settings.hasValue("synonyms_path")
                ? Analysis.getWordList(environment, settings, "synonyms_path")
                : settings.getAsList("synonyms");
        return new Synonyms(name, List.copyOf(rules), settings.getAsBoolean("expand", true),
                settings.getAsBoolean("lenient", false));
    }

    @Override
    public TokenStream create(TokenStream stream) {
        throw new IllegalStateException("Call getChainAwareTokenFilterFactory first");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(IndexCreationContext context, TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters, List<TokenFilterFactory> previous,
            Function<String, TokenFilterFactory> others) {
        var before = previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        var analyzer = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), before);
        return new Mapped(name, map(analyzer));
    }

    private SynonymMap map(Analyzer analyzer) {
        try {
            var parser = new SolrSynonymParser(true, expand, analyzer);
            for (var rule : rules) {
                if (!lenient || parses(rule, analyzer)) {
                    parser.parse(new StringReader(rule));
                }
            }
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms of [" + name + "]", e);
        }
    }

    private boolean parses(String rule, Analyzer analyzer) throws IOException {
        try {
            new SolrSynonymParser(true, expand, analyzer).parse(new StringReader(rule));
            return true;
        } catch (ParseException e) {
            return false;
        }
    }

    private record Mapped(String name, SynonymMap map) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream stream) {
            return map.fst == null ? stream : new SynonymGraphFilter(stream, map, false);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }
    }
}
