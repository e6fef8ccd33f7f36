import { companyLogo } from "@/lib/company/logo";
import { NotFound } from "@/lib/errors";
import { pdfOf } from "@/lib/quotes/pdf";
import { pdfResponse } from "@/lib/quotes/pdf-response";
import { readQuote } from "@/lib/quotes/read";
import { route } from "@/lib/route";

/** The PDF of a quote on an opportunity that the viewer may see, a draft too. */
export const GET = route<{ id: string }>("records", async (viewer, _request, { id }) => {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new NotFound("This quote");
  const { paper, fileName } = readQuote(viewer, Number(id));
  return pdfResponse(await pdfOf(paper, companyLogo()), fileName);
});
