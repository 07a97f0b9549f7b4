package org.trackweave.embedded.elasticsearch.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Token filters by their Elasticsearch names. */
final class TokenFilters {

    private final Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        var all = new TokenFilters();
        all.addPlain();
        all.addConfigured();
        all.addGrams();
        all.filters.put("keyword_marker", AnalysisPlugin.requiresAnalysisSettings((_, environment, name, settings) -> {
            var words = Analysis.getWordSet(environment, settings, "keywords");
            var keywords = new CharArraySet(words, settings.getAsBoolean("ignore_case", false));
            return new Filter.OneToOne(name, stream -> new SetKeywordMarkerFilter(stream, keywords));
        }));
        all.filters.put("word_delimiter_graph", (_, environment, name, settings) -> {
            var wrapper = WordDelimiters.wrapper(settings,
                    Analysis.getWordSet(environment, settings, "protected_words"));
            return new Filter.OneToMany(name, wrapper);
        });
        for (var synonym : new String[]{"synonym", "synonym_graph"}) {
            all.filters.put(synonym, AnalysisPlugin
                .requiresAnalysisSettings(
                        (_, environment, name, settings) -> Synonyms.of(environment, name, settings)));
        }
        return all.filters;
    }

    private void addPlain() {
        byCharacter("lowercase", _ -> LowerCaseFilter::new);
        byCharacter("uppercase", _ -> UpperCaseFilter::new);
        byCharacter("trim", _ -> TrimFilter::new);
        byCharacter("decimal_digit", _ -> DecimalDigitFilter::new);
        oneToOne("reverse", _ -> ReverseStringFilter::new);
        oneToOne("porter_stem", _ -> PorterStemFilter::new);
        oneToOne("kstem", _ -> KStemFilter::new);
        oneToOne("remove_duplicates", _ -> RemoveDuplicatesTokenFilter::new);
        oneToMany("keyword_repeat", _ -> KeywordRepeatFilter::new);
        oneToMany("flatten_graph", _ -> FlattenGraphFilter::new);
        filters.put("asciifolding", (_, _, name, settings) -> {
            boolean keep = settings.getAsBoolean("preserve_original", false);
            return new Filter.Folding(name, stream -> new ASCIIFoldingFilter(stream, keep), ASCIIFoldingFilter::new);
        });
    }

    private void addConfigured() {
        oneToOne("stemmer", settings -> Stemmers.named(settings.get("language", settings.get("name", "porter"))));
        oneToOne("length", settings -> {
            int min = settings.getAsInt("min", 0);
            int max = settings.getAsInt("max", Integer.MAX_VALUE);
            return stream -> new LengthFilter(stream, min, max);
        });
        oneToOne("limit", settings -> {
            int max = settings.getAsInt("max_token_count", 1);
            boolean all = settings.getAsBoolean("consume_all_tokens", false);
            return stream -> new LimitTokenCountFilter(stream, max, all);
        });
        filters.put("pattern_replace", AnalysisPlugin.requiresAnalysisSettings((_, _, name, settings) -> {
            var pattern = Pattern.compile(settings.get("pattern"));
            var replacement = settings.get("replacement", "");
            boolean all = settings.getAsBoolean("all", true);
            return new Filter.OneToOne(name, stream -> new PatternReplaceFilter(stream, pattern, replacement, all));
        }));
    }

    private void addGrams() {
        oneToMany("edge_ngram", settings -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            boolean keep = settings.getAsBoolean("preserve_original", false);
            return stream -> new EdgeNGramTokenFilter(stream, min, max, keep);
        });
        filters.put("ngram", (index, _, name, settings) -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            Tokenizers.requireGramDifference(min, max, index.getMaxNgramDiff());
            boolean keep = settings.getAsBoolean("preserve_original", false);
            return new Filter.OneToMany(name, stream -> new NGramTokenFilter(stream, min, max, keep));
        });
    }

    private void oneToOne(String type, Function<Settings, UnaryOperator<TokenStream>> wrapper) {
        filters.put(type, (_, _, name, settings) -> new Filter.OneToOne(name, wrapper.apply(settings)));
    }

    private void byCharacter(String type, Function<Settings, UnaryOperator<TokenStream>> wrapper) {
        filters.put(type, (_, _, name, settings) -> new Filter.ByCharacter(name, wrapper.apply(settings)));
    }

    private void oneToMany(String type, Function<Settings, UnaryOperator<TokenStream>> wrapper) {
        filters.put(type, (_, _, name, settings) -> new Filter.OneToMany(name, wrapper.apply(settings)));
    }
}
