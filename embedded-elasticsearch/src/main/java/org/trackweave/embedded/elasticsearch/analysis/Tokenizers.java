package org.trackweave.embedded.elasticsearch.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers by their Elasticsearch names; {@code standard} is in the server itself. */
final class Tokenizers {

    private final Map<String, AnalysisProvider<TokenizerFactory>> tokenizers = new HashMap<>();

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        var all = new Tokenizers();
        all.add("keyword", _ -> KeywordTokenizer::new);
        all.add("whitespace", _ -> WhitespaceTokenizer::new);
        all.add("letter", _ -> LetterTokenizer::new);
        all.add("path_hierarchy", settings -> {
            char delimiter = settings.get("delimiter", "/").charAt(0);
            char replacement = settings.get("replacement", String.valueOf(delimiter)).charAt(0);
            return () -> new PathHierarchyTokenizer(delimiter, replacement, settings.getAsInt("skip", 0));
        });
        all.add("pattern", settings -> {
            var pattern = Pattern.compile(settings.get("pattern", "\\W+"));
            return () -> new PatternTokenizer(pattern, settings.getAsInt("group", -1));
        });
        all.add("edge_ngram", settings -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            var kinds = settings.getAsList("token_chars");
            return () -> new EdgeNGramTokenizer(min, max) {
                @Override
                protected boolean isTokenChar(int character) {
                    return matches(kinds, character);
                }
            };
        });
        all.tokenizers.put("ngram", (index, _, name, settings) -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            requireGramDifference(min, max, index.getMaxNgramDiff());
            var kinds = settings.getAsList("token_chars");
            return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(min, max) {
                @Override
                protected boolean isTokenChar(int character) {
                    return matches(kinds, character);
                }
            });
        });
        return all.tokenizers;
    }

    static void requireGramDifference(int min, int max, int allowed) {
        if (max - min > allowed) {
            throw new IllegalArgumentException(
                    "The difference between max_gram and min_gram must be at most [" + allowed
                            + "] but was [" + (max - min) + "]. Set [index.max_ngram_diff]");
        }
    }

    private static boolean matches(List<String> kinds, int character) {
        return kinds.isEmpty() || kinds.stream().anyMatch(kind -> switch (kind.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character.isLetter(character);
            case "digit" -> Character.isDigit(character);
            case "whitespace" -> Character.isWhitespace(character);
            case "punctuation" -> "-_.,;:!?'\"()[]{}/\\&@#%*".indexOf(character) >= 0;
            default -> throw new IllegalArgumentException("Unknown token_chars [" + kind + "]");
        });
    }

    private void add(String type, Function<Settings, Supplier<Tokenizer>> maker) {
        tokenizers.put(type, (_, _, name, settings) -> TokenizerFactory.newFactory(name, maker.apply(settings)));
    }
}
