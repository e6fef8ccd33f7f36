import { NotFound } from "@/lib/errors";
import { framePage } from "@/lib/integrations/frame-page";
import { framedIntegration } from "@/lib/integrations/of-record";
import { route } from "@/lib/route";

/** A page with the frame of an integration for a record: `?record=12`. */
export const GET = route<{ id: string }>("records", (viewer, request, { id }) => {
  const [integration, record] = [Number(id), Number(request.nextUrl.searchParams.get("record"))];
  if (!Number.isSafeInteger(integration) || !Number.isSafeInteger(record))
    throw new NotFound("This integration");
  return framePage(framedIntegration(viewer, integration, record), crypto.randomUUID());
});
