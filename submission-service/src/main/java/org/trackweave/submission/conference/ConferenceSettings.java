package org.trackweave.submission.conference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param openCreation whether every signed-in account may open a conference, or admins only */
@ConfigurationProperties("trackweave.submission")
public record ConferenceSettings(@DefaultValue("false") boolean openCreation) {}
