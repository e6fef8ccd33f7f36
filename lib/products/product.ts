import type { products } from "@/db/schema";
import { defineType, longText, money, text, yesNo } from "@/lib/records/type";

export const productType = defineType<typeof products.$inferSelect>()({
  name: "product",
  labels: { one: "Product", many: "Products" },
  path: "products",
  icon: "product",
  key: "p",
  purpose: "A product is something you sell, with its price.",
  sections: {
    "Product Information": {
      name: text("Product Name", { required: true, search: "name" }),
      amountCents: money("Amount", { required: true, min: 0 }),
      code: text("Code", { maxLength: 60, search: "keys" }),
      description: longText("Description", { search: "body" }),
      active: yesNo("Active"),
    },
  },
  relations: [
    {
      key: "opportunities",
      label: "Opportunities",
      to: "opportunity",
      by: { kind: "lines", end: "product" },
    },
  ],
  list: {
    columns: ["name", "amountCents", "code", "active", "createdById", "createdAt"],
    sort: { by: "name", order: "asc" },
  },
  tabs: ["details", "related", "audit"],
  shortcuts: [],
});
