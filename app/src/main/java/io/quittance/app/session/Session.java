package io.quittance.app.session;

/** A started program. */
public interface Session extends AutoCloseable {

    /** The one part of a type. */
    <T> T get(Class<T> type);

    /** Waits until the program is told to end. */
    void awaitEnd();

    /** Ends it: first what works, then the database. Closing twice is the same as once. */
    @Override
    void close();
}
