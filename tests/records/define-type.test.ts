import { expect, test } from "vitest";
import type { accounts } from "@/db/schema";
import { accountType } from "@/lib/accounts/account";
import { defineType, text } from "@/lib/records/type";

type Row = Pick<typeof accounts.$inferSelect, "id" | "industry">;
const sort = { by: "name", order: "asc" } as const;
const rest = {
  name: "x",
  labels: { one: "X", many: "Xs" },
  path: "x",
  icon: "box",
  purpose: "",
  relations: [],
  tabs: [],
  shortcuts: [],
};
const name = text("Name", { required: true });
const industry = text("Industry");

// Each mark below is a promise that the line after it does not compile; `npm run types` breaks when one does.
const define = defineType<Row>();
define({
  ...rest,
  sections: { A: { name, industry } },
  list: { columns: ["name", "industry", "createdAt"], sort },
});
// @ts-expect-error a column is left undescribed
define({ ...rest, sections: { A: { name } }, list: { columns: ["name"], sort } });
// @ts-expect-error a list column is misspelt
define({ ...rest, sections: { A: { name, industry } }, list: { columns: ["nme"], sort } });
// @ts-expect-error a column that is never empty is described as one that may be
define({ ...rest, sections: { A: { name: text("Name"), industry } }, list: { columns: ["name"], sort } });

test("the uniform reading has every field once, in the order of its sections, and what the engine keeps", () => {
  const keys = accountType.fields.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.slice(0, 3)).toEqual(["name", "ownerId", "number"]);
  expect(keys).toContain("billingPostalCode");
  expect(keys.at(-1)).toBe("lastInteractionAt");
});
