package io.quittance.ledger.people;

import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The ledger's no to an action, with its reason.
 *
 * @param why a stable word such as {@code same-person}, the key of its sentence; a check of a table gives the
 *     constraint's name
 * @param said the values of that sentence
 */
public record Refusal(String why, List<String> said) {
    private static final String REFUSED = "QU001";
    private static final String BY_CONSTRAINT = "23514";
    private static final String BY_UNIQUENESS = "23505";

    /** Copies the values. */
    public Refusal {
        said = List.copyOf(said);
    }

    /** The refusal in a failure or in its causes; empty if it failed for another reason. */
    public static Optional<Refusal> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return of(refused.getServerErrorMessage());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(ServerErrorMessage error) {
        String why = error.getConstraint();
        String state = error.getSQLState();
        if (why == null || state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case REFUSED -> {
                String said = error.getDetail();
                yield Optional.of(new Refusal(why, said == null ? List.of() : List.of(said.split("\n", -1))));
            }
            case BY_CONSTRAINT, BY_UNIQUENESS -> Optional.of(new Refusal(why.replace('_', '-'), List.of()));
            default -> Optional.empty();
        };
    }
}
