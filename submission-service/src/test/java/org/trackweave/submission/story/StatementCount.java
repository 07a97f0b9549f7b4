package org.trackweave.submission.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a test's requests prepare. */
@TestConfiguration(proxyBeanMethods = false)
class StatementCount {

    /** Per application: requests of the web server's threads are counted, and the relay's on its own connections not. */
    static final class Counter {

        private final AtomicInteger statements = new AtomicInteger();

        int during(Runnable work) {
            int before = statements.get();
            work.run();
            return statements.get() - before;
        }
    }

    @Bean
    static Counter statementCounter() {
        return new Counter();
    }

    @Bean
    static BeanPostProcessor countingDataSource(Counter counter) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting)
                        ? new Counting(source, counter)
                        : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        private final Counter counter;

        Counting(DataSource source, Counter counter) {
            super(source);
            this.counter = counter;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            // Only what serves HTTP: listeners and schedules work whenever they like.
            if (!Thread.currentThread().getName().contains("exec") && !Thread.currentThread().isVirtual()) {
                return connection;
            }
            InvocationHandler counting = (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                    counter.statements.incrementAndGet();
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            };
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                    new Class<?>[]{Connection.class}, counting);
        }
    }
}
