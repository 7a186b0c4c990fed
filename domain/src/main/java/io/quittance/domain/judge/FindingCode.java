package io.quittance.domain.judge;

/**
 * A kind of finding.
 *
 * @param name stable word for programs
 * @param precedence of several grounds for the same money the lowest is the finding; the order of the specification
 * @param titleZh a few words for people
 * @param titleEn a few words for people
 */
public record FindingCode(String name, Severity severity, int precedence, String titleZh, String titleEn) {}
