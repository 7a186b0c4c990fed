/** The program started for real: database, migrations, schedules. */
@NullMarked
package io.quittance.app.session;

import org.jspecify.annotations.NullMarked;
