import { companyLogo } from "@/lib/company/logo";

export const dynamic = "force-dynamic";

/** The company's logo, for whoever asks: customers see it on their quotes without signing in. */
export function GET(): Response {
  const logo = companyLogo();
  if (!logo) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "content-type": logo.type,
      "content-length": String(logo.bytes.length),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
