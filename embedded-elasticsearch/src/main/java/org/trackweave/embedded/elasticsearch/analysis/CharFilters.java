package org.trackweave.embedded.elasticsearch.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Character filters by their Elasticsearch names. */
final class CharFilters {

    private CharFilters() {}

    private record Plain(String name, UnaryOperator<Reader> wrapper) implements CharFilterFactory {

        @Override
        public Reader create(Reader reader) {
            return wrapper.apply(reader);
        }
    }

    private record ByCharacter(String name, UnaryOperator<Reader> wrapper) implements NormalizingCharFilterFactory {

        @Override
        public Reader create(Reader reader) {
            return wrapper.apply(reader);
        }
    }

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        return Map.of("html_strip", (_, _, name, settings) -> {
            var escaped = Set.copyOf(settings.getAsList("escaped_tags"));
            return new Plain(name, reader -> new HTMLStripCharFilter(reader, escaped));
        }, "mapping", AnalysisPlugin.requiresAnalysisSettings((_, _, name, settings) -> {
            var map = map(settings.getAsList("mappings"));
            return new ByCharacter(name, reader -> new MappingCharFilter(map, reader));
        }), "pattern_replace", AnalysisPlugin.requiresAnalysisSettings((_, _, name, settings) -> {
            var pattern = Pattern.compile(settings.get("pattern"));
            var replacement = settings.get("replacement", "");
            return new ByCharacter(name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
        }));
    }

    private static NormalizeCharMap map(List<String> rules) {
        var builder = new NormalizeCharMap.Builder();
        for (var rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException("Invalid mapping rule: [" + rule + "]");
            }
            builder.add(rule.substring(0, arrow).strip(), rule.substring(arrow + 2).strip());
        }
        return builder.build();
    }
}
