package org.trackweave.submission.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import org.trackweave.submission.SubmissionApplication;
import org.trackweave.testsupport.RealServers;

/** One running service for all stories; each opens a conference of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@Import(StatementCount.class)
@SpringBootTest(classes = SubmissionApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=submission-service", "management.server.port=0"})
@interface SubmissionStory {}
