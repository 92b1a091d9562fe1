package org.armslink.server.configure;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The service: everything under {@code org.armslink.server} that answers over HTTP, and the wiring of this package. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("org.armslink.server")
class ServiceApplication {}
