package uk.dasv.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Lets pages read a record's component as {@code row.title}; Jakarta EE 10's expression language cannot. */
public class RecordResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method component = component(base, property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Method component = component(base, property);
        if (component != null) {
            context.setPropertyResolved(base, property);
            return component.getReturnType();
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // records cannot be changed; another resolver may know what to do
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (component(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method component(Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        try {
            return base.getClass().getMethod(property.toString());
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
