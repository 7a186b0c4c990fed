/** Which nights run when. */
@NullMarked
package io.quittance.schedules;

import org.jspecify.annotations.NullMarked;
