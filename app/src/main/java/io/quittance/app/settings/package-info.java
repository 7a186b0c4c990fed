/**
 * The technical drawer: what an installation sets once. Business policy is not here but in policy files, and what one
 * run needs is on the command line.
 *
 * <p>Door: {@link io.quittance.app.settings.QuittanceSettings}, {@link io.quittance.app.settings.Home} and
 * {@link io.quittance.app.settings.KeyOfHome}.
 *
 * <p>To add a setting: a component of a record here, and its default in {@code application.yml}.
 */
@NullMarked
package io.quittance.app.settings;

import org.jspecify.annotations.NullMarked;
