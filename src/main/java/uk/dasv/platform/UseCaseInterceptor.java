package uk.dasv.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HashSet;
import java.util.Set;

/** Runs a {@link UseCase}: shape of the command, transaction, and faults of the database in the business's words. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {

    @Inject
    Transactions transactions;

    @Inject
    Validator validator;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        requireShape(call.getParameters());
        try {
            return transactions.required(call::proceed);
        } catch (Exception e) {
            throw translated(e);
        }
    }

    private void requireShape(Object[] parameters) {
        Set<ConstraintViolation<Object>> violations = new HashSet<>();
        for (Object parameter : parameters) {
            if (parameter instanceof Record) {
                violations.addAll(validator.validate(parameter));
            }
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private static Exception translated(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException || cause instanceof ConstraintViolationException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return new StaleRecord();
            }
            if (cause instanceof SQLIntegrityConstraintViolationException broken) {
                return KnownConstraint.named(String.valueOf(broken.getMessage()))
                        .<Exception>map(known -> known)
                        .orElse(broken);
            }
        }
        return e;
    }
}
