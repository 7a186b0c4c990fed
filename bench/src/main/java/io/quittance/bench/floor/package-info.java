/**
 * The floor of a night, below which it cannot come however all else is done: reading the bytes, reading and checking the
 * rows, storing them. Each is a contender that does this and nothing else, with the product's own readers and the very
 * rows that it stores.
 *
 * <p>Door: {@link io.quittance.bench.floor.FloorMain}.
 *
 * <p>To add: another part of a night is one more class, named there.
 */
@NullMarked
package io.quittance.bench.floor;

import org.jspecify.annotations.NullMarked;
