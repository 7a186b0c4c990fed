package io.quittance.readers.fuzz;

import java.io.IOException;
import java.util.Random;

/** One way to damage a sample; the same random numbers give the same file. */
@FunctionalInterface
interface Mutation {
    HostileFile of(Sample sample, Random random) throws IOException;
}
