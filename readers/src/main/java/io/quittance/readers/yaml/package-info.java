/**
 * Settings files written in YAML, read so that every fault names its file and line.
 *
 * <p>Door: {@link io.quittance.readers.yaml.YamlFile}, then {@link io.quittance.readers.yaml.YamlMap}.
 *
 * <p>To add: a kind of settings file reads itself from a {@code YamlMap}, as formats and policies do.
 */
@NullMarked
package io.quittance.readers.yaml;

import org.jspecify.annotations.NullMarked;
