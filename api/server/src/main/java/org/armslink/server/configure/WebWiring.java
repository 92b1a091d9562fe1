package org.armslink.server.configure;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.armslink.model.Viewer;
import org.armslink.server.guard.DatabaseDoor;
import org.armslink.server.guard.DatabaseWatch;
import org.armslink.server.guard.KnownParameters;
import org.armslink.server.guard.LocalFilter;
import org.armslink.server.problem.ProblemValve;
import org.armslink.server.problem.ProblemWriter;
import org.armslink.server.session.Sessions;
import org.armslink.server.session.SignInFilter;
import org.armslink.server.session.ViewerArgument;
import org.armslink.server.session.Viewers;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How requests come in: who may ask, what is refused at the door, where the calls live. */
@Configuration(proxyBeanMethods = false)
class WebWiring implements WebMvcConfigurer {
    private final DatabaseWatch database;

    WebWiring(DatabaseWatch database) {
        this.database = database;
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    static Sessions sessions() {
        return new Sessions();
    }

    @Bean
    static ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    static FilterRegistrationBean<LocalFilter> localFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new LocalFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** There are no passwords; without this, Spring would make a user with one and print it. */
    @Bean
    static UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("There are no passwords here; sign in with a token");
        };
    }

    @Bean
    static SecurityFilterChain security(HttpSecurity http, Viewers viewers, Sessions sessions, ProblemWriter problems) {
        return http
                // The Origin of writing requests is checked by LocalFilter, and the cookie is SameSite=Strict.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SignInFilter(viewers, sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/health", "/api/v1/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(
                            request,
                            response,
                            HttpStatus.UNAUTHORIZED,
                            "Nobody is signed in. Send Authorization: Bearer TOKEN, or POST your token to /api/v1/session.");
                }))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                "/api/v1",
                HandlerTypePredicate.forAnnotation(RestController.class)
                        .and(HandlerTypePredicate.forBasePackage("org.armslink.server")));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters());
        interceptors
                .addInterceptor(new DatabaseDoor(database))
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/v1/session");
    }
}
