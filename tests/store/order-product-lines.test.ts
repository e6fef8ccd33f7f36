import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate, migrationsFolder, readMigrations } from "@/db/migrate";

const tag = "0014_order_product_lines";

test("an upgrade leaves the products of each opportunity in the order in which they were shown", () => {
  const sqlite = new Database(":memory:");
  const all = readMigrations(migrationsFolder());
  const at = all.findIndex((migration) => migration.tag === tag);
  migrate(sqlite, all.slice(0, at));
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(`INSERT INTO product_lines (opportunity_id, product_id, quantity, unit_price_cents)
    VALUES (1, 11, 1, 5), (1, 13, 1, 5), (1, 12, 1, 5), (2, 11, 1, 5)`);
  sqlite.exec(all[at]!.statements.join(""));
  const order = sqlite.prepare(
    "SELECT opportunity_id, product_id, position FROM product_lines ORDER BY 1, 3",
  );
  expect(order.raw().all()).toEqual([
    [1, 13, 1],
    [1, 12, 2],
    [1, 11, 3],
    [2, 11, 1],
  ]);
  sqlite.close();
});
