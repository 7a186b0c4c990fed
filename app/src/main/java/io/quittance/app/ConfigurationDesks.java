package io.quittance.app;

import io.quittance.app.desk.ShippedFormatDesk;
import io.quittance.app.desk.ShippedPolicyDesk;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.settings.RulesInForce;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the program that works without a database: what looks at formats and policies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuittanceSettings.class)
@Import({RulesInForce.class, ShippedFormatDesk.class, ShippedPolicyDesk.class})
public class ConfigurationDesks {}
