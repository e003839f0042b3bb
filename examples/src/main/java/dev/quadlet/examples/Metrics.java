package dev.quadlet.examples;

import dev.quadlet.config.ConfigFiles;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.VolumeOption;
import java.time.Duration;
import java.util.Map;

/** Prometheus, which watches one host, and Grafana, which draws what it saw. */
final class Metrics {

    /** Where the proxy reaches Grafana. */
    static final String GRAFANA_UPSTREAM = "metrics-grafana:3000";

    private static final String PROMETHEUS_YAML = """
            global:
              scrape_interval: 30s
              external_labels:
                host: ${host}
            scrape_configs:
              - job_name: node
                static_configs:
                  - targets: ["${node}:9100"]
            """;

    private static final String DATASOURCES_YAML = """
            apiVersion: 1
            datasources:
              - name: Prometheus
                type: prometheus
                url: http://${prometheus}:9090
                isDefault: true
            """;

    private Metrics() {}

    static Stack stack(String host, Duration retention, String url, Network front) {
        Network network = Network.named("metrics").build();

        Container node = Container.named("metrics-node", Images.NODE_EXPORTER)
                .unit(u -> u.description("Figures of the host " + host))
                .network(network)
                .hostName(host)
                .volume("/", "/host", VolumeOption.READ_ONLY, VolumeOption.of("rslave"))
                // A label for the container would relabel the whole host.
                .securityLabelDisable(true)
                .exec("--path.rootfs=/host")
                .apply(Homelab::alwaysOn)
                .build();

        ConfigFile prometheusYaml =
                ConfigFiles.text(PROMETHEUS_YAML, Map.of("host", host, "node", node.containerName()));
        Volume data = Volume.named("metrics-prometheus").build();
        Container prometheus = Container.named("metrics-prometheus", Images.PROMETHEUS)
                .unit(u -> u.description("Prometheus").wants(node).after(node))
                .network(network)
                .volume(data, "/prometheus")
                .configFile("/etc/prometheus/prometheus.yml", prometheusYaml)
                .exec(
                        "--config.file=/etc/prometheus/prometheus.yml",
                        "--storage.tsdb.path=/prometheus",
                        "--storage.tsdb.retention.time=" + retention.toDays() + "d")
                .apply(Homelab::alwaysOn)
                .build();

        Secret admin = Secret.named("metrics-grafana")
                .from(SecretSource.hostFile("metrics-grafana"))
                .build();
        Volume grafanaData = Volume.named("metrics-grafana").build();
        Container grafana = Container.named("metrics-grafana", Images.GRAFANA)
                .unit(u -> u.description("Grafana").wants(prometheus).after(prometheus))
                .containerName("metrics-grafana")
                .network(network)
                .network(front)
                .volume(grafanaData, "/var/lib/grafana")
                .configFile(
                        "/etc/grafana/provisioning/datasources/prometheus.yaml",
                        ConfigFiles.text(DATASOURCES_YAML, Map.of("prometheus", prometheus.containerName())))
                .environment("GF_SERVER_ROOT_URL", url)
                .environment("GF_SECURITY_ADMIN_PASSWORD__FILE", "/run/secrets/metrics-grafana")
                .secretFile(admin, "metrics-grafana")
                .apply(Homelab::alwaysOn)
                .build();

        return Stack.named("metrics")
                .add(network, node, data, prometheus, admin, grafanaData, grafana)
                .build();
    }
}
