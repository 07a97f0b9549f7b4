package org.trackweave.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives each Spring test application its own empty PostgreSQL database and its own Kafka broker, by setting
 * {@code spring.datasource.*} and {@code spring.kafka.bootstrap-servers}, and if asked for an Elasticsearch, by setting
 * {@code trackweave.elasticsearch.url} and {@code trackweave.elasticsearch.index-prefix}. Test classes of the same configuration share one
 * application, as always with Spring, and so share these too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(RealServersFactory.class)
public @interface RealServers {

    /** False for an application without a database. */
    boolean postgres() default true;

    /** False for an application without messaging. */
    boolean kafka() default true;

    /** True for an application that searches. All applications of a JVM share the server, each has its index prefix. */
    boolean elasticsearch() default false;
}
