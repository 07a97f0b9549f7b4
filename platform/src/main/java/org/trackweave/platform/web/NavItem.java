package org.trackweave.platform.web;

/**
 * One entry of the navigation.
 *
 * @param label what it is called
 * @param href where it leads
 * @param current whether the page being shown belongs to it
 */
public record NavItem(String label, String href, boolean current) {}
