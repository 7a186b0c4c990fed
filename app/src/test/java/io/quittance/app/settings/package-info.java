/** The technical drawer. */
@NullMarked
package io.quittance.app.settings;

import org.jspecify.annotations.NullMarked;
