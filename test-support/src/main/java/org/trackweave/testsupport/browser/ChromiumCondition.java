package org.trackweave.testsupport.browser;

import java.util.Map;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link NeedsChromium}. */
final class ChromiumCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(System.getenv());
    }

    static ConditionEvaluationResult evaluate(Map<String, String> environment) {
        var found = Chromium.find(environment);
        if (found.isPresent()) {
            return ConditionEvaluationResult.enabled("The browser is (%s).".formatted(found.get()));
        }
        if ("true".equals(environment.get("CHROMIUM_REQUIRED"))) {
            throw new IllegalStateException(
                    "CHROMIUM_REQUIRED is true and no Chromium is on the path. Install one or set CHROMIUM.");
        }
        return ConditionEvaluationResult
            .disabled("No Chromium on this machine: install one or set CHROMIUM to run this.");
    }
}
