/**
 * The database a program works on: an embedded PostgreSQL in the home folder, or one that is named by the environment.
 *
 * <p>Door: {@link io.quittance.app.postgres.Database#open}.
 *
 * <p>To add: a server setting goes into {@link io.quittance.app.postgres.ServerSettings}; another way to reach a
 * database is another {@code Database}.
 */
@NullMarked
package io.quittance.app.postgres;

import org.jspecify.annotations.NullMarked;
