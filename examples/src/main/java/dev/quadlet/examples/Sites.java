package dev.quadlet.examples;

import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Network;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;

/** Plain web sites, one instance of a template each: {@code site@recipes} shows {@code ~/sites/recipes}. */
final class Sites {

    private Sites() {}

    /** Where the proxy reaches a site. */
    static String upstream(String site) {
        return "site-" + site + ":8080";
    }

    static Stack stack(Network front, String... sites) {
        // %h is the home directory and %i the instance; systemd knows them when it starts a unit.
        Container site = Container.named("site@", Images.NGINX)
                .unit(u -> u.description(Text.expanded("Web site %i")))
                .containerName(Text.expanded("site-%i"))
                .network(front)
                .volume(
                        VolumeSource.parse("%h/sites/%i"),
                        "/usr/share/nginx/html",
                        VolumeOption.READ_ONLY,
                        VolumeOption.PRIVATE_LABEL)
                .apply(Homelab::alwaysOn)
                .build();

        StackBuilder stack = Stack.named("sites").add(site).instances(site, sites);
        for (String name : sites) {
            stack.directory(HostDirectory.inHome("sites/" + name));
        }
        return stack.build();
    }
}
