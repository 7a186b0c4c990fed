package io.quittance.writers.dossier;

/** One thing to know before a letter goes out: on its cover in Chinese, to whoever writes it in either language. */
public record Warning(String zh, String en) {}
