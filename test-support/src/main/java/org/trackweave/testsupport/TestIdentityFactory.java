package org.trackweave.testsupport;

import java.util.List;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Lets every Spring test application trust {@link TestTokens}, and gives it a master key for personal data. */
final class TestIdentityFactory implements ContextCustomizerFactory {

    private static final String MASTER_KEY = "dGVzdHMtb25seS1tYXN0ZXIta2V5LTMyLWJ5dGVzISE=";

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer();
    }

    /** One for all tests, so that it never keeps two from sharing an application. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test identity",
                        Map.of("trackweave.jwt.jwk-set", TestTokens.jwkSet(), "trackweave.jwt.jwk-set-uri", "",
                                "trackweave.jwt.issuer", TestTokens.ISSUER, "trackweave.personal.master-key",
                                MASTER_KEY)));
        }
    }
}
