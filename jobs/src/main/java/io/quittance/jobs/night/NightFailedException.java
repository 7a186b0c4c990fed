package io.quittance.jobs.night;

/** A step failed; starting the night again goes on where it stopped. The cause says why. */
public final class NightFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String night;

    /** With the night's name and the failure of its step. */
    public NightFailedException(String night, Throwable cause) {
        super("night " + night + " failed", cause);
        this.night = night;
    }

    /** The night's name. */
    public String night() {
        return night;
    }
}
