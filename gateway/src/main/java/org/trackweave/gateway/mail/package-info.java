/** Mail to people with accounts. */
@NullMarked
package org.trackweave.gateway.mail;

import org.jspecify.annotations.NullMarked;
