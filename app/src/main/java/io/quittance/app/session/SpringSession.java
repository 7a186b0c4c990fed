package io.quittance.app.session;

import io.quittance.app.postgres.Database;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** An application context and its database. */
final class SpringSession implements Session {

    private final ConfigurableApplicationContext context;
    private final @Nullable Database database;
    private final Runnable atEnd;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean closed;

    /**
     * Of what was started.
     *
     * @param atEnd runs once, when all is closed
     */
    SpringSession(ConfigurableApplicationContext context, @Nullable Database database, Runnable atEnd) {
        this.context = context;
        this.database = database;
        this.atEnd = atEnd;
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            context.close();
        } finally {
            if (database != null) {
                database.close();
            }
            end.countDown();
            atEnd.run();
        }
    }
}
