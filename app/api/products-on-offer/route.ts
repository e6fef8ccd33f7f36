import { levelOf } from "@/lib/access/scope";
import { NotFound } from "@/lib/errors";
import { productsOnOffer } from "@/lib/products/on-offer";
import { route } from "@/lib/route";

/** Products to put on an opportunity: `?q=cleaning`. */
export const GET = route("records", (viewer, request, _params, now) => {
  if (levelOf(viewer, "product", "view") === "none") throw new NotFound("That record type");
  return Response.json({
    options: productsOnOffer(viewer, request.nextUrl.searchParams.get("q") ?? "", now),
  });
});
