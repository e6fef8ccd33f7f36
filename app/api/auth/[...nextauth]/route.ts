import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/sessions/next-auth";
import { isOwnSite } from "@/lib/sessions/origin";
import { siteUrl } from "@/lib/sessions/site";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions());

/** What the sign-in form asks for: its token, the ways to sign in. Public, and reading only. */
export const GET = handle;

/** Signing in and out. Public by nature; only our own pages may ask. */
export function POST(request: NextRequest, context: Context): Response | Promise<Response> {
  if (!isOwnSite(request.headers, siteUrl())) return new Response(null, { status: 404 });
  return handle(request, context);
}
