package uk.dasv.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/**
 * How many SQL statements one request sends. Connections count only where {@code
 * DASV_COUNT_STATEMENTS} asks for it, which the tests do that hold every page to its limit; without
 * it the driver's own connections are used and nothing is counted. Every row of a batch counts.
 */
public final class StatementCount {

    private static final ThreadLocal<int[]> PRESENT = new ThreadLocal<>();

    private StatementCount() {}

    /** From now on the statements of this thread are counted, from none. */
    public static void begin() {
        PRESENT.set(new int[1]);
    }

    /** How many there were since {@link #begin()}; counting ends. */
    public static int end() {
        int[] count = PRESENT.get();
        PRESENT.remove();
        return count == null ? 0 : count[0];
    }

    /** The same connection, or one that counts where that is asked for. */
    static Connection watch(Connection connection) {
        return Settings.isTrue("DASV_COUNT_STATEMENTS") ? counted(Connection.class, connection) : connection;
    }

    private static <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, new Counting(target)));
    }

    private static void note(Method method) {
        int[] count = PRESENT.get();
        String name = method.getName();
        boolean sent = name.startsWith("execute") && !name.endsWith("Batch") || name.equals("addBatch");
        if (count != null && sent) {
            count[0]++;
        }
    }

    private static final class Counting implements InvocationHandler {

        private final Object target;

        private Counting(Object target) {
            this.target = target;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            if (target instanceof Statement) {
                note(method);
            }
            try {
                return watched(method.invoke(target, arguments), method);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** A connection's statements count too; whatever else comes back is handed on as it is. */
        private Object watched(Object result, Method method) {
            if (!(target instanceof Connection) || !(result instanceof Statement)) {
                return result;
            }
            Class<?> type = method.getReturnType();
            if (type == CallableStatement.class) {
                return counted(CallableStatement.class, (CallableStatement) result);
            }
            return type == PreparedStatement.class
                    ? counted(PreparedStatement.class, (PreparedStatement) result)
                    : counted(Statement.class, (Statement) result);
        }
    }
}
