package io.quittance.jobs.dossier;

import io.quittance.ledger.night.InputFiles;
import io.quittance.readers.format.FormatCatalog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files that evidence rests on; each is looked up once. */
public final class Deliveries {
    private final Map<Integer, Delivery> known = new ConcurrentHashMap<>();
    private final InputFiles files;
    private final FormatCatalog formats;

    /** Of a ledger, under the formats in force. */
    public Deliveries(InputFiles files, FormatCatalog formats) {
        this.files = files;
        this.formats = formats;
    }

    /** The file of a number. */
    public Delivery of(int number) {
        return known.computeIfAbsent(number, this::find);
    }

    private Delivery find(int number) {
        var file = files.get(number);
        return new Delivery(file, kind(file.format()), files.takenIn(number));
    }

    /** The Chinese half of a format's title; the format's id where it is no longer in force. */
    private String kind(String format) {
        return formats.find(format)
                .map(known -> known.title().replaceFirst(" / .*", ""))
                .orElse(format);
    }
}
