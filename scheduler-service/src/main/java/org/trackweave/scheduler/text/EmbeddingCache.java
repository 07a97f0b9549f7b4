package org.trackweave.scheduler.text;

import java.util.Collection;
import java.util.Map;

/** Keeps vectors by the hash of model and text, so that no text is embedded twice. */
public interface EmbeddingCache {

    /** The vectors known for the given keys; a key that is not known is missing from the answer. */
    Map<String, float[]> find(Collection<String> keys);

    /** Remembers new vectors. Storing a known key again is no error. */
    void store(Map<String, float[]> vectors);
}
