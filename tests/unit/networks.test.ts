import { expect, it } from "vitest";
import { isUnavailable } from "#app/db/unavailable.server.ts";
import { networkOfAddress, siteOfNetwork } from "#app/shared/networks.ts";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["203.0.113.9:51234", "203.0.113.9"],
  ["[2001:db8:1:2::5]:443", "2001:db8:1:2::/64"],
  ["", ""],
])("%s is of the network %s", (address, network) => {
  expect(networkOfAddress(address)).toBe(network);
});

it("a network of IPv6 lies in a site, an address of IPv4 in none", () => {
  expect(["2001:db8:1:2::/64", "2001:db8:1:ffff::/64", "192.0.2.7", ""].map(siteOfNetwork)).toEqual([
    "2001:db8:1::/48",
    "2001:db8:1::/48",
    null,
    null,
  ]);
});

it.each<[unknown, boolean]>([
  [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), true],
  [new AggregateError([Object.assign(new Error("connect"), { code: "ECONNREFUSED" })]), true],
  [Object.assign(new Error("a"), { code: "57P01" }), true],
  [Object.assign(new Error("a"), { code: "53100" }), true],
  [
    Object.assign(new Error("a"), {
      code: "P2010",
      meta: { driverAdapterError: { cause: { kind: "ConnectionClosed" } } },
    }),
    true,
  ],
  [Object.assign(new Error("a"), { cause: new Error("timeout exceeded when trying to connect") }), true],
  // What the driver says of a connection that ended between two statements of one act.
  [new Error("Client has encountered a connection error and is not queryable"), true],
  [new Error("Client was closed and is not queryable"), true],
  [new Error("timeout expired"), true],
  [Object.assign(new Error("a"), { code: "23505" }), false],
  [Object.assign(new Error("a"), { code: "P2002" }), false],
  [new TypeError("a is not a function"), false],
  ["53100", false],
  [null, false],
])("an error says that the database cannot be reached, or does not (%#)", (error, isIt) => {
  expect(isUnavailable(error)).toBe(isIt);
});
