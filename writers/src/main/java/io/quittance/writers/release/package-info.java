/**
 * A released batch: its sealed folder, with the file that goes to the channel or the operator.
 *
 * <p>Door: {@link io.quittance.writers.release.ReleaseFolder}; {@link io.quittance.writers.release.UploadTemplate} for a
 * merchant's own layout.
 *
 * <p>To add: a merchant's layout is one YAML file; a new route names its layout in {@code ReleaseFolder}.
 */
@NullMarked
package io.quittance.writers.release;

import org.jspecify.annotations.NullMarked;
