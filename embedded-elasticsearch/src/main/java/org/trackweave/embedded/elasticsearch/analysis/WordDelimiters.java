package org.trackweave.embedded.elasticsearch.analysis;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The settings of {@code word_delimiter_graph}: each is one bit of Lucene's filter. */
final class WordDelimiters {

    private static final Map<String, Integer> ON_BY_DEFAULT = Map.of("generate_word_parts",
            WordDelimiterGraphFilter.GENERATE_WORD_PARTS, "generate_number_parts",
            WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, "split_on_case_change",
            WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, "split_on_numerics",
            WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
            "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);
    private static final Map<String, Integer> OFF_BY_DEFAULT = Map.of("catenate_words",
            WordDelimiterGraphFilter.CATENATE_WORDS, "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
            "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL, "preserve_original",
            WordDelimiterGraphFilter.PRESERVE_ORIGINAL, "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS);

    private WordDelimiters() {}

    static UnaryOperator<TokenStream> wrapper(Settings settings, @Nullable CharArraySet protectedWords) {
        int flags = flags(settings, ON_BY_DEFAULT, true) | flags(settings, OFF_BY_DEFAULT, false);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        return stream -> new WordDelimiterGraphFilter(stream, adjustOffsets,
                WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords);
    }

    private static int flags(Settings settings, Map<String, Integer> bits, boolean standard) {
        return bits.entrySet()
            .stream()
            .filter(bit -> settings.getAsBoolean(bit.getKey(), standard))
            .mapToInt(Map.Entry::getValue)
            .sum();
    }
}
