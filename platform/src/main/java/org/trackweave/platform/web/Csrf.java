package org.trackweave.platform.web;

/**
 * The token an unsafe request must present.
 *
 * @param header the header a script sends it in
 * @param parameter the form field that carries it
 * @param token its value for this page
 */
public record Csrf(String header, String parameter, String token) {}
