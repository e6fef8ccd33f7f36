import { describe, expect, it } from "vitest";
import { clientAddress, decodable } from "@/lib/sessions/incoming";
import { isOwnSite } from "@/lib/sessions/origin";
import { safeReturnPath } from "@/lib/sessions/return-path";

const from = (headers: Record<string, string>) => isOwnSite(new Headers(headers), "https://crm.example.com");

describe("a request that changes something", () => {
  it("comes from our own page", () => {
    expect(from({ "sec-fetch-site": "same-origin", origin: "https://crm.example.com" })).toBe(true);
    expect(from({ origin: "https://crm.example.com" })).toBe(true);
    expect(from({ origin: "http://192.168.1.7:3000", host: "192.168.1.7:3000" })).toBe(true);
  });

  it.each([
    {},
    { host: "crm.example.com" },
    { origin: "null", host: "crm.example.com" },
    { origin: "null", "sec-fetch-site": "same-origin" },
    { origin: "https://evil.example", host: "crm.example.com" },
    { origin: "https://crm.example.com", "sec-fetch-site": "cross-site" },
    { origin: "https://crm.example.com", "sec-fetch-site": "same-site" },
    { origin: "https://crm.example.com", "sec-fetch-site": "none" },
    { origin: "not a url", host: "not a url" },
  ])("is refused with %o", (headers) => {
    expect(from(headers as Record<string, string>)).toBe(false);
  });
});

describe("the client's address", () => {
  it("is the socket's, whatever the client claims, unless a proxy is trusted", () => {
    expect(clientAddress("1.2.3.4", "203.0.113.9", 0)).toBe("203.0.113.9");
    expect(clientAddress("1.2.3.4, 198.51.100.7", "10.0.0.2", 1)).toBe("198.51.100.7");
    expect(clientAddress("1.2.3.4, 198.51.100.7, 10.0.0.3", "10.0.0.2", 2)).toBe("198.51.100.7");
    expect(clientAddress("", "10.0.0.2", 1)).toBe("10.0.0.2");
  });
});

describe("an address", () => {
  it("stays as it is where it can be decoded", () => {
    for (const url of ["/accounts/7?q=50%", "/accounts/a%20b", "/"]) expect(decodable(url)).toBe(url);
  });

  it("has percent signs that stand for themselves where it cannot", () => {
    expect(decodable("/accounts/%ff?q=%41")).toBe("/accounts/%25ff?q=%41");
    expect(decodable("/%E0%A4")).toBe("/%25E0%25A4");
  });
});

describe("the path to return to", () => {
  it("is one of this site", () => {
    expect(safeReturnPath("/accounts?sort=name&_rsc=1x")).toBe("/accounts?sort=name");
  });

  it.each([
    undefined,
    "",
    "accounts",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/api/auth/signout",
  ])("is Home instead of %s", (asked) => {
    expect(safeReturnPath(asked)).toBe("/");
  });
});
