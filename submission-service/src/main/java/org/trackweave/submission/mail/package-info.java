/** Mail to speakers: written down with what caused it, sent when a mail server is there. */
@NullMarked
package org.trackweave.submission.mail;

import org.jspecify.annotations.NullMarked;
