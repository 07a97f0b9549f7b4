package org.trackweave.embedded.elasticsearch.analysis;

import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter. */
sealed interface Filter extends TokenFilterFactory {

    /** Wraps the stream. */
    UnaryOperator<TokenStream> wrapper();

    @Override
    default TokenStream create(TokenStream stream) {
        return wrapper().apply(stream);
    }

    /** Keeps one token one token, so that synonym rules may pass it too. */
    record OneToOne(String name, UnaryOperator<TokenStream> wrapper) implements Filter {}

    /** One to one by character, so that it also fits wildcard queries and the normalizer of a keyword field. */
    record ByCharacter(String name,
            UnaryOperator<TokenStream> wrapper) implements Filter, NormalizingTokenFilterFactory {}

    /** Folds to ASCII and may keep the original beside it; a normalizer has room for one of them only. */
    record Folding(String name, UnaryOperator<TokenStream> wrapper, UnaryOperator<TokenStream> single)
            implements
                Filter,
                NormalizingTokenFilterFactory {

        @Override
        public TokenStream normalize(TokenStream stream) {
            return single.apply(stream);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return new ByCharacter(name, single);
        }
    }

    /** Makes several tokens of one; no synonym rule could be read through it. */
    record OneToMany(String name, UnaryOperator<TokenStream> wrapper) implements Filter {

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }
}
