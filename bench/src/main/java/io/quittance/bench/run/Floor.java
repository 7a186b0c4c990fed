package io.quittance.bench.run;

/**
 * What reading every row and storing every row keep the cores of a machine busy. Who does both cannot be faster, however
 * well the work is spread.
 */
record Floor(Figures read, Figures copy, int cores) {

    double coreSeconds() {
        return read.coreSeconds() + copy.coreSeconds();
    }

    double seconds() {
        return coreSeconds() / cores;
    }
}
