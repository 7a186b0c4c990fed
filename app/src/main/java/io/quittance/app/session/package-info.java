/**
 * From a parsed command line to a running program and back: home, log, key, database, application context.
 *
 * <p>Door: {@link io.quittance.app.session.Startup}.
 *
 * <p>To add: what every command needs before its work is a step of {@link io.quittance.app.session.SpringStartup}.
 */
@NullMarked
package io.quittance.app.session;

import org.jspecify.annotations.NullMarked;
