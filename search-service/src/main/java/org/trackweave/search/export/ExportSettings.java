package org.trackweave.search.export;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param baseUrl where people find this deployment: links in files start with it */
@Validated
@ConfigurationProperties("trackweave")
record ExportSettings(@DefaultValue("http://localhost:8080") @NotNull URI baseUrl) {

    String programmeUrl(String conference) {
        return stripped() + "/conferences/" + conference + "/programme";
    }

    String talkUrl(String conference, String code) {
        return programmeUrl(conference) + "/talks/" + code;
    }

    private String stripped() {
        String url = baseUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
