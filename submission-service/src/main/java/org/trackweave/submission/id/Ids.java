package org.trackweave.submission.id;

import java.util.UUID;

/** Where new ids come from, so that tests can say which. */
public interface Ids {

    UUID next();
}
