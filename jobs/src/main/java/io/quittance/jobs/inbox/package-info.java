/**
 * What was delivered: the inbox as it stands, and the archive that keeps every byte of it.
 *
 * <p>Door: {@link io.quittance.jobs.inbox.Inbox}.
 *
 * <p>To add: nothing; containers and formats are the readers'.
 */
@NullMarked
package io.quittance.jobs.inbox;

import org.jspecify.annotations.NullMarked;
