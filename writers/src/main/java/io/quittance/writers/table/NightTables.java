package io.quittance.writers.table;

import io.quittance.writers.night.NightReport;
import java.util.List;

/**
 * Every table of a night.
 *
 * @param overview the night at a glance
 * @param found what was found
 * @param files what came in and what became of it
 * @param open what is carried, and what went before
 * @param casework what lies before people
 * @param proof what it all rests on
 */
public record NightTables(
        OverviewTables overview,
        FoundTables found,
        FileTables files,
        OpenTables open,
        CaseTables casework,
        ProofTables proof) {

    /** Of a night. */
    public static NightTables of(NightReport report) {
        return new NightTables(
                new OverviewTables(report),
                new FoundTables(report),
                new FileTables(report),
                new OpenTables(report),
                new CaseTables(report),
                new ProofTables(report));
    }

    /** All of them, in the order in which they are to be read. */
    public List<Table> all() {
        return List.of(
                overview.overview(),
                files.cameIn(),
                casework.attention(),
                found.byCode(),
                found.byOperator(),
                found.byChannel(),
                files.notTaken(),
                files.rejects(),
                open.ageing(),
                open.trend(),
                found.causes(),
                found.accounts(),
                casework.refunds(),
                casework.batches(),
                casework.due(),
                casework.closed(),
                files.totals(),
                proof.controls(),
                proof.policies());
    }
}
