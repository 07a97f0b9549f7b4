package org.trackweave.platform.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A service with everything the platform gives. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Conferences.class, ConferenceEventsListener.class, RunEventsListener.class, SampleController.class})
public class SampleApplication {}
