package org.trackweave.platform.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.PublicAccess;

/** Serves {@code /assets/**}, in the same way from every service. */
@Controller
@PublicAccess
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @PublicAccess
    @GetMapping("/assets/{*name}")
    ResponseEntity<Resource> asset(@PathVariable String name,
            @RequestParam(name = "v", required = false) @Nullable String hash) {
        Assets.Asset asset = assets.find(name.substring(1))
            .orElseThrow(() -> Problems.notFound("There is no file (%s).".formatted(name.substring(1))));
        // A page of another release may name another hash: it gets what is there, but must not keep it.
        CacheControl caching = asset.hash().equals(hash)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        // A weak tag, because the server may compress the answer.
        return ResponseEntity.ok()
            .cacheControl(caching)
            .eTag("W/\"" + asset.hash() + '"')
            .contentType(asset.type())
            .body(asset.content());
    }
}
