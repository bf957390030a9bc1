package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_not_public_is_refused(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).allows(literal(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void a_public_address_is_allowed(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).allows(literal(address))).isTrue();
    }

    @Test
    void the_campaign_may_allow_a_block() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of("127.0.0.0/8", "fd00::/16"));

        assertThat(guard.allows(literal("127.9.9.9"))).isTrue();
        assertThat(guard.allows(literal("fd00::1"))).isTrue();
        assertThat(guard.allows(literal("10.0.0.1"))).isFalse();
        assertThat(guard.allows(literal("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/33", "localhost/8", "127.0.0/8", "127.0.0.0/x", "::/129"})
    void a_block_that_is_none_is_a_mistake(String block) {
        assertThatThrownBy(() -> new AddressGuard(List.of(block)))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining(block);
    }

    @Test
    void the_campaigns_own_list_goes_before_dns_and_host_with_port_before_host() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of("127.0.0.0/8"));
        GuardedResolver resolver = new GuardedResolver(
                new Network(List.of(), Map.of("a.ua", "127.0.0.1:8123", "a.ua:443", "127.0.0.2", "b.ua", "[::1]:81")),
                guard,
                Duration.ofSeconds(9));

        assertThat(resolver.resolve("A.ua", 80)).containsExactly(at("127.0.0.1", 8123));
        assertThat(resolver.resolve("a.ua", 443)).containsExactly(at("127.0.0.2", 443));
        assertThatThrownBy(() -> resolver.resolve("b.ua", 80))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("allow-private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:99999", "127.0.0.1:x", ""})
    void a_listed_address_that_is_none_is_a_mistake(String address) {
        Network network = new Network(List.of(), Map.of("a.ua", address));

        assertThatThrownBy(() -> new GuardedResolver(network, new AddressGuard(List.of()), Duration.ofSeconds(9)))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("a.ua");
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(literal(address), port);
    }

    private static InetAddress literal(String address) {
        return AddressBlock.literal(address).orElseThrow();
    }
}
