import { z } from "zod";
import { addAttachment } from "@/lib/attachments/add";
import { Invalid } from "@/lib/errors";
import { parseInput } from "@/lib/input";
import { route } from "@/lib/route";

const query = z.strictObject({ record: z.coerce.number().int().positive(), name: z.string().max(1000) });

/**
 * Takes a file for a record: `?record=12&name=photo.png` with its bytes as the body. The proxy leaves this address
 * out, since it would hold the whole body in memory; the verb asks for the right to edit the record.
 */
export const POST = route("records", async (viewer, request, _params, now) => {
  const { record, name } = parseInput(query, Object.fromEntries(request.nextUrl.searchParams));
  if (!request.body) throw new Invalid({}, "The file is empty.");
  const bytes = Number(request.headers.get("content-length") ?? 0);
  const id = await addAttachment(viewer, record, { name, bytes, body: request.body }, now);
  return Response.json({ id }, { status: 201 });
});
