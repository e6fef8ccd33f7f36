import { expect, test } from "vitest";
import { moneyInShort } from "@/components/charts/money-in-short";

test("an axis of money has its sign where that is one letter, else the figure alone", () => {
  expect(moneyInShort("USD")(2_250)).toBe("$2.25K");
  expect(moneyInShort("JPY")(1_200_000)).toBe("¥1.2M");
  expect(moneyInShort("KWD")(2_200)).toBe("2.2K");
});
