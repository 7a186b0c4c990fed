package io.quittance.app;

import io.quittance.app.settings.QuittanceSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The part of the program that works without a database: what looks at formats and policies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuittanceSettings.class)
public class ConfigurationDesks {}
