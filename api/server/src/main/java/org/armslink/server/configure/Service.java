package org.armslink.server.configure;

import java.util.Map;
import org.armslink.model.SerialRules;
import org.armslink.server.session.Viewers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running service on 127.0.0.1. Closing it leaves the database open: that is the caller's. */
public final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param port 0 for a free one */
    public static Service start(Backend backend, Viewers viewers, int port) {
        SerialRules rules = backend.serialRules(); // now, so that a table that cannot be used stops the start
        return new Service(new SpringApplicationBuilder(ServiceApplication.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Backend.class, () -> backend, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(Viewers.class, () -> viewers);
                    beans.registerBean(SerialRules.class, () -> rules);
                })
                .properties(Map.of("server.port", port))
                .run());
    }

    public int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("The service has been closed");
        }
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
