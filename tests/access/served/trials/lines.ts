import { by, lets, type Trial } from "./trial";

/** Whoever may edit the deal and see the product. */
const withProduct: Trial["allowed"] = (world, person, target, { product }) =>
  lets(world, person, "edit", target) && lets(world, person, "view", product);

/** The products on an opportunity, and the amount that they come to. */
export const lineTrials: Record<string, Trial> = {
  addLineAction: {
    types: ["opportunity"],
    allowed: withProduct,
    input: ({ id }, { product }) => ({ opportunityId: id, productId: product.id }),
  },
  putLineBackAction: {
    types: ["opportunity"],
    allowed: withProduct,
    input: ({ id }, { product }) => ({
      ...{ opportunityId: id, productId: product.id },
      ...{ line: { quantity: "3" }, after: null },
    }),
  },
  moveLineAction: {
    types: ["opportunity"],
    needs: "line",
    allowed: withProduct,
    input: ({ id }, { product }) => ({ opportunityId: id, productId: product.id, after: null }),
  },
  changeLineAction: {
    types: ["opportunity"],
    needs: "line",
    allowed: withProduct,
    input: ({ id }, { product }) => ({
      ...{ opportunityId: id, productId: product.id },
      ...{ line: { quantity: "4" }, seen: { quantity: "1" } },
    }),
  },
  removeLineAction: {
    types: ["opportunity"],
    needs: "line",
    allowed: withProduct,
    input: ({ id }, { product }) => ({ opportunityId: id, productId: product.id }),
  },
  useProductTotalAction: {
    types: ["opportunity"],
    needs: "line",
    allowed: by("edit"),
    answers: (world, person, { product }) => (lets(world, person, "view", product) ? undefined : "invalid"),
    input: ({ id }) => ({ opportunityId: id }),
  },
};
