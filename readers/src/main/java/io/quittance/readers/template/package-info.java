/**
 * A merchant's own layout of a refund upload, as one YAML file.
 *
 * <p>Door: {@link io.quittance.readers.template.UploadTemplate}.
 *
 * <p>To add: a value that a column may hold is one word in {@code UploadField}.
 */
@NullMarked
package io.quittance.readers.template;

import org.jspecify.annotations.NullMarked;
