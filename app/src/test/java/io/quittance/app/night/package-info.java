/** How progress is shown. */
@NullMarked
package io.quittance.app.night;

import org.jspecify.annotations.NullMarked;
