import { companyLogo } from "@/lib/company/logo";
import { pdfOf } from "@/lib/quotes/pdf";
import { pdfResponse } from "@/lib/quotes/pdf-response";
import { openQuote } from "@/lib/quotes/read";
import { mayAsk } from "@/lib/sessions/rate";

/** Laying out a PDF takes a moment of the one process, so that a client may ask for so many. */
const allowed = { most: 20, withinMs: 60_000 };

/** The PDF of a quote for its customer, who cannot sign in: the private link is the key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const now = new Date();
  const quote = openQuote((await params).token, now);
  if (!quote || !("paper" in quote)) return new Response("Not found", { status: 404 });
  if (!mayAsk("a quote as PDF", request.headers.get("x-forwarded-for"), allowed, now))
    return new Response("Please wait a minute.", { status: 429, headers: { "retry-after": "60" } });
  return pdfResponse(await pdfOf(quote.paper, companyLogo()), quote.fileName);
}
