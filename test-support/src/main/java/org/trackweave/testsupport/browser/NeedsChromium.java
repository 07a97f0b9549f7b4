package org.trackweave.testsupport.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Skips the test, and says so, on a machine without a Chromium: the build of a fresh clone shall not fail for want of a
 * browser. Where the environment variable {@code CHROMIUM_REQUIRED} is {@code true} it fails instead, so that a build
 * machine cannot lose its browser tests unnoticed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(ChromiumCondition.class)
public @interface NeedsChromium {}
