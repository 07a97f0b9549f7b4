package org.trackweave.embedded;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One server for all tests, because a start is dear; they keep to indices of their own. */
class ElasticsearchServerIT {

    @TempDir
    private static Path folder;

    private static ElasticsearchSettings settings;
    private static ElasticsearchServer server;
    private static ElasticsearchClientForTests client;

    @BeforeAll
    static void start() {
        settings = ElasticsearchSettings.in(folder).asDisposable();
        server = ElasticsearchServer.start(settings);
        client = new ElasticsearchClientForTests(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsDocumentsOverAKill() {
        client.put("/kept/_doc/1", "{\"title\": \"first\"}");
        server.kill();
        assertThat(server.isRunning()).isFalse();
        start();
        assertThat(client.get("/kept/_count")).contains("\"count\":1");
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path other) {
        var taken = ElasticsearchSettings.in(other).withPort(server.port());
        assertThatExceptionOfType(ServerStartException.class).isThrownBy(() -> ElasticsearchServer.start(taken))
            .withMessageContaining("port (%d)", server.port());
    }

    /** What the stock analysis-common module gives, under the same names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            "analyzer": "english"                                              | The Networks' sockets           | network socket
                                            "analyzer": "german"                                               | Die Häuser                      | haus
                                            "analyzer": "keyword"                                              | As It Is                        | As It Is
                                            "analyzer": "whitespace"                                           | As It-Is                        | As It-Is
                                            "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]   | Ünïcode Café                    | unicode cafe
                                            "tokenizer": "standard", "filter": ["lowercase", "porter_stem"]    | coroutines running              | coroutin run
                                            "tokenizer": "standard", "filter": ["kstem"]                       | coroutines                      | coroutine
                                            "tokenizer": "standard", "filter": [{"type": "stemmer", "language": "possessive_english"}] | Go's select | Go select
                                            "tokenizer": "standard", "filter": ["lowercase", "stop"]           | the web and an event            | web event
                                            "tokenizer": "standard", "filter": [{"type": "edge_ngram", "min_gram": 2, "max_gram": 4}]  | twisted   | tw twi twis
                                            "tokenizer": {"type": "edge_ngram", "min_gram": 2, "max_gram": 3, "token_chars": ["letter"]} | ab1cde | ab cd cde
                                            "tokenizer": "whitespace", "filter": ["word_delimiter_graph"]      | ZeroMQ's Wi-Fi                  | Zero MQ Wi Fi
                                            "tokenizer": "standard", "filter": ["lowercase", {"type": "synonym_graph", "synonyms": ["ML, machine learning"]}] | ML | machine ml learning
                                            "tokenizer": "standard", "filter": ["lowercase", {"type": "synonym", "synonyms": ["py => python"]}] | Py          | python
                                            "tokenizer": "standard", "char_filter": ["html_strip"]             | <b>bold</b> text                | bold text
                                            "tokenizer": "keyword", "char_filter": [{"type": "mapping", "mappings": ["C++ => cpp"]}]  | C++        | cpp
                                            """)
    void makesTokens(String settings, String text, String tokens) {
        var answer = client.post("/_analyze?filter_path=tokens.token",
                "{%s, \"text\": \"%s\"}".formatted(settings, text));
        assertThat(answer.replaceAll("\\{\"token\":\"([^\"]*)\"}", "$1")
            .replaceAll("\\{\"tokens\":\\[(.*)]}", "$1")
            .replace(',', ' ')).isEqualTo(tokens);
    }

    @Test
    void findsStemmedFoldedAndBySynonym() {
        client.put("/talks",
                """
                {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "analysis": {
                   "filter": {
                     "stems": {"type": "stemmer", "language": "english"},
                     "words": {"type": "synonym_graph", "synonyms": ["asyncio, asynchronous io"]}},
                   "analyzer": {
                     "text": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "stems"]},
                     "query": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "words", "stems"]}},
                   "normalizer": {"tag": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
                 "mappings": {"properties": {
                   "title": {"type": "text", "analyzer": "text", "search_analyzer": "query"},
                   "tag": {"type": "keyword", "normalizer": "tag"}}}}""");
        client.put("/talks/_doc/1?refresh=true",
                "{\"title\": \"Using coroutines and asynchronous IO\", \"tag\": \"Café\"}");
        for (var query : new String[]{"{\"match\": {\"title\": \"coroutine\"}}",
                "{\"match\": {\"title\": \"ASYNCIO\"}}",
                "{\"match\": {\"title\": {\"query\": \"corutine\", \"fuzziness\": \"AUTO\"}}}",
                "{\"term\": {\"tag\": \"cafe\"}}"}) {
            assertThat(client.post("/talks/_count", "{\"query\": " + query + "}")).as(query).contains("\"count\":1");
        }
        assertThat(client.post("/talks/_count", "{\"query\": {\"match\": {\"title\": \"threads\"}}}"))
            .contains("\"count\":0");
    }

    @Test
    void findsTheNearestVectors() {
        client.put("/vectors",
                """
                {"mappings": {"properties": {"v": {"type": "dense_vector", "dims": 3, "similarity": "cosine"}}}}""");
        client.put("/vectors/_doc/far?refresh=true", "{\"v\": [0, 0, 1]}");
        client.put("/vectors/_doc/near?refresh=true", "{\"v\": [1, 0.1, 0]}");
        var answer = client.post("/vectors/_search?filter_path=hits.hits._id",
                """
                {"knn": {"field": "v", "query_vector": [1, 0, 0], "k": 1, "num_candidates": 10}}""");
        assertThat(answer).isEqualTo("{\"hits\":{\"hits\":[{\"_id\":\"near\"}]}}");
    }
}
