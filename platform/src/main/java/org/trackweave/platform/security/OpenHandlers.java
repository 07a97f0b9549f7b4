package org.trackweave.platform.security;

/**
 * Names handlers that cannot carry an access annotation because they are not ours, such as a gateway's routes, and that
 * are guarded elsewhere or meant for everyone.
 */
@FunctionalInterface
public interface OpenHandlers {

    /** Whether this handler needs no access rule. */
    boolean contains(Object handler);
}
