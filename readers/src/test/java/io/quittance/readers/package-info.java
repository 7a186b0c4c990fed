/**
 * What the readers promise, as data and as sentences.
 *
 * <p>Door: {@link io.quittance.readers.ShippedFormatsTest} walks the sample folders.
 *
 * <p>To add: a format's sample goes into {@code resources/formats/<id>}.
 */
package io.quittance.readers;
