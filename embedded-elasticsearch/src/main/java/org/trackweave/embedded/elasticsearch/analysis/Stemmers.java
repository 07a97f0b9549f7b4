package org.trackweave.embedded.elasticsearch.analysis;

import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** What the {@code language} of a {@code stemmer} filter may say. */
final class Stemmers {

    private Stemmers() {}

    static UnaryOperator<TokenStream> named(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            case "porter2" -> stream -> new SnowballFilter(stream, new EnglishStemmer());
            case "german", "german2" -> stream -> new SnowballFilter(stream, new GermanStemmer());
            case "light_german", "lightgerman" -> GermanLightStemFilter::new;
            case "french" -> stream -> new SnowballFilter(stream, new FrenchStemmer());
            case "light_french", "lightfrench" -> FrenchLightStemFilter::new;
            case "spanish" -> stream -> new SnowballFilter(stream, new SpanishStemmer());
            case "light_spanish", "lightspanish" -> SpanishLightStemFilter::new;
            case "italian" -> stream -> new SnowballFilter(stream, new ItalianStemmer());
            case "light_italian", "lightitalian" -> ItalianLightStemFilter::new;
            case "portuguese" -> stream -> new SnowballFilter(stream, new PortugueseStemmer());
            case "light_portuguese", "lightportuguese" -> PortugueseLightStemFilter::new;
            case "dutch" -> stream -> new SnowballFilter(stream, new DutchStemmer());
            default -> throw new IllegalArgumentException(
                    "The embedded Elasticsearch has no stemmer [" + language + "]; the official one may have it");
        };
    }
}
