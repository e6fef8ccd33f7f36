import { expect, test } from "vitest";
import { afterMerge, mergeAddress } from "@/lib/merge/address";

test("a merge that was begun in the inbox ends in the same list there, with the record that is left", () => {
  const address = mergeAddress("cases", { record: 3, with: 7, inbox: "queue=all&sort=due&case=3" });
  const inbox = new URL(address, "https://rapport.example").searchParams.get("inbox");
  expect(afterMerge("cases", 7, inbox)).toBe("/inbox?queue=all&sort=due&case=7");
});

test("any other ends at the record, and nobody is led elsewhere by an address", () => {
  expect(mergeAddress("accounts", { record: 3 })).toBe("/accounts/merge?record=3");
  expect(afterMerge("accounts", 3, null)).toBe("/accounts/3");
  expect(afterMerge("cases", 3, "//elsewhere.example?case=9")).toBe("/inbox?case=3");
});
