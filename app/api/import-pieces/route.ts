import { z } from "zod";
import { receivePiece } from "@/lib/import/receive";
import { parseInput } from "@/lib/input";
import { route } from "@/lib/route";

const place = z.strictObject({
  file: z.coerce.number().int().positive(),
  from: z.coerce.number().int().nonnegative(),
});

/** Takes the next piece of a file to be imported, and answers how many bytes of it are there. */
export const POST = route("ability:import", async (viewer, request) => {
  const { file, from } = parseInput(place, Object.fromEntries(request.nextUrl.searchParams));
  const piece = new Uint8Array(await request.arrayBuffer());
  return Response.json({ received: await receivePiece(viewer, file, from, piece) });
});
