package io.quittance.readers.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A settings file that cannot be used, in both languages as {@code file:line: sentence}; the message is English. */
public final class BadYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /** A fault at a line, from 1. */
    public BadYamlException(String file, int line, String zh, String en) {
        super(file + ":" + line + ": " + en);
        this.zh = file + ":" + line + ": " + zh;
        this.en = file + ":" + line + ": " + en;
    }

    /** What the parser met; its own words are English, so that in Chinese it is said where to look. */
    public static BadYamlException of(String file, MarkedYAMLException fault) {
        int line = fault.getProblemMark() == null ? 1 : fault.getProblemMark().getLine() + 1;
        return new BadYamlException(
                file, line, "不合 YAML 语法，请检查这一行和上一行的缩进、冒号、引号、括号和重复的键", "not YAML: " + fault.getProblem());
    }

    /** Where and why, in Chinese. */
    public String zh() {
        return zh;
    }

    /** Where and why, in English. */
    public String en() {
        return en;
    }
}
