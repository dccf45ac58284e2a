package uk.dasv.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

/** Enforces {@link RequiresPermission} on every use case and query. */
@RequiresPermission
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class AccessInterceptor {

    /** What a missing command is about: there is no such thing. */
    private static final SubjectRef NOTHING = new SubjectRef(SubjectKind.SYSTEM, null);

    @Inject
    Access access;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        RequiresPermission required = method.getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = method.getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        SubjectRef subject = subject(method, call.getParameters());
        if (subject == null) {
            access.require(required.value());
        } else {
            access.require(required.value(), subject);
        }
        return call.proceed();
    }

    private static SubjectRef subject(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (Concerns.class.isAssignableFrom(parameters[i].getType())) {
                return arguments[i] == null ? NOTHING : ((Concerns) arguments[i]).subject();
            }
            Subject marked = parameters[i].getAnnotation(Subject.class);
            if (marked != null) {
                return new SubjectRef(marked.value(), (String) arguments[i]);
            }
        }
        return null;
    }
}
