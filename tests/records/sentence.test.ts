import { beforeAll, expect, test } from "vitest";
import { sentenceOf } from "@/lib/filters/sentence";
import { recordType } from "@/lib/records/registry";
import { newWorld } from "../support/world";

beforeAll(() => {
  newWorld();
});

const locale = { currency: "USD", phoneCountry: "US", timeZone: "UTC" };
const say = (type: string, field: string, operator: string, ...operands: string[]) =>
  sentenceOf(recordType(type), { field, operator, operands }, locale, (_field, id) => `Person ${id}`);

test("filters read as sentences", () => {
  expect(say("lead", "ownerId", "me")).toBe("Owner is me");
  expect(say("lead", "ownerId", "in", "1", "2")).toBe("Owner is Person 1 or Person 2");
  expect(say("lead", "amountCents", "min", "1,100")).toBe("Amount is at least $1,100.00");
  expect(say("lead", "name", "contains", "2026")).toBe("Contact Name contains 2026");
  expect(say("account", "shippingCountry", "in", "US")).toBe("Shipping Address Country is United States");
  expect(say("account", "createdAt", "last", "7")).toBe("Created Date in the last 7 days");
  expect(say("account", "createdAt", "between", "2026-03-30", "2026-04-02")).toBe(
    "Created Date is between Mar 30, 2026 and Apr 2, 2026",
  );
  expect(say("contact", "birthdate", "on", "1990-01-02")).toBe("Birthdate is on Jan 2, 1990");
});
