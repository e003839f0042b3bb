package dev.quadlet.examples;

import dev.quadlet.model.value.ImageRef;

/** All images of the homelab in their versions: the one place to change for an update. */
final class Images {

    static final ImageRef CADDY = ImageRef.parse("docker.io/library/caddy:2.10.2-alpine");
    static final ImageRef GRAFANA = ImageRef.parse("docker.io/grafana/grafana:12.2.1");
    static final ImageRef HALO = ImageRef.parse("docker.io/halohub/halo:2.22.4");
    static final ImageRef NEXTCLOUD = ImageRef.parse("docker.io/library/nextcloud:32.0.2-apache");
    static final ImageRef NGINX = ImageRef.parse("docker.io/nginxinc/nginx-unprivileged:1.29.4-alpine");
    static final ImageRef NODE_EXPORTER = ImageRef.parse("quay.io/prometheus/node-exporter:v1.9.1");
    static final ImageRef POSTGRES = ImageRef.parse("docker.io/library/postgres:17.5-alpine3.22");
    static final ImageRef PROMETHEUS = ImageRef.parse("quay.io/prometheus/prometheus:v3.5.0");
    static final ImageRef VALKEY = ImageRef.parse("docker.io/valkey/valkey:8.1.3-alpine");

    private Images() {}
}
