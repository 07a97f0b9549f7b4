package org.trackweave.platform.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name as the client spelt it, with dots and brackets into nested values ({@code speakers[1].email})
 * @param message what to do about it, in plain words
 */
public record FieldFault(String field, String message) {}
