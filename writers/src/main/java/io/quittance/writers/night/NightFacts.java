package io.quittance.writers.night;

import java.util.List;

/**
 * What is known of a night beside its findings, once it has been judged.
 *
 * @param files every input file, and those that are missing, by path
 * @param proof every control, in the order they are to be read
 * @param openItems what is carried into the next night
 * @param policies what it was judged by
 * @param formatsDigest of the formats that were in force
 * @param past the nights before, oldest first, one a business date; an earlier run of this date is among them
 * @param casework what lies before people
 */
public record NightFacts(
        List<FileResult> files,
        List<ProofLine> proof,
        List<OpenItems> openItems,
        PolicySet policies,
        String formatsDigest,
        List<PastNight> past,
        Casework casework) {

    /** Copies the lists. */
    public NightFacts {
        files = List.copyOf(files);
        proof = List.copyOf(proof);
        openItems = List.copyOf(openItems);
        past = List.copyOf(past);
    }

    /** Whether every control ties out; a night without a proof does not. */
    public boolean balanced() {
        return !proof.isEmpty() && proof.stream().allMatch(ProofLine::ok);
    }

    /** The controls that do not tie out. */
    public List<ProofLine> brokenControls() {
        return proof.stream().filter(line -> !line.ok()).toList();
    }

    /** The files with a status. */
    public List<FileResult> files(FileStatus status) {
        return files.stream().filter(file -> file.status() == status).toList();
    }
}
