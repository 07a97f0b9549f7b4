package org.trackweave.scheduler.ids;

import java.util.UUID;

/** Where new ids come from, so that tests can say which. */
public interface NewIds {

    UUID next();
}
