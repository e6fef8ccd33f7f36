import { escaped } from "@/lib/content/text";
import type { Panel } from "./of-record";

/**
 * The page of ours around a frame. Our own pages let no other host into a frame; this one lets in the one host of this
 * integration and nothing else, so that nobody learns of other hosts. The frame is told nothing of where it is, cannot
 * lead our page away, and keeps its own origin, which is never ours (change-integration.ts).
 */
export function framePage({ name, href }: Panel, nonce: string): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(name)}</title>
<style nonce="${nonce}">html,body,iframe{display:block;width:100%;height:100%;margin:0;border:0}</style>
<iframe src="${escaped(href)}" title="${escaped(name)}" referrerpolicy="no-referrer"
 sandbox="allow-scripts allow-forms allow-same-origin allow-popups"></iframe>`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `frame-src ${new URL(href).origin}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}
