package org.armslink.server.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.armslink.server.problem.DatabaseIsAway;
import org.springframework.web.servlet.HandlerInterceptor;

/** Answers 503 at once while the database is being started again, instead of letting requests pile up. */
public final class DatabaseDoor implements HandlerInterceptor {
    private final DatabaseWatch database;

    public DatabaseDoor(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (database.isAway()) {
            throw new DatabaseIsAway();
        }
        return true;
    }
}
