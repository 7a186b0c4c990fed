package io.quittance.bench.run;

/** Runs one contender on its ground and measures it. */
@FunctionalInterface
interface Contest {

    /**
     * Runs it to its end.
     *
     * @throws Exception whatever goes wrong; a comparison with a hole is none
     */
    Figures run(Ground ground, long rows) throws Exception;
}
