/** Starting, sharing, killing and finding again the embedded PostgreSQL. */
@NullMarked
package io.quittance.app.postgres;

import org.jspecify.annotations.NullMarked;
