/** Bytes of text and markup, pictures not counted. */
const mostBytes = 100_000;
/** Bytes that one picture may have, and all of them together. */
export const mostPictureBytes = 1_000_000;
const mostPicturesBytes = 2_000_000;

const pictures = /data:image\/[a-z]+;base64,[a-z\d+/=]+/gi;

/**
 * Why rich text cannot be taken as it was sent, in a sentence, or null when it can. Asked before anything of it
 * is parsed. Pictures are measured apart, as a single one would use the limit of the text up.
 */
export function richTextFault(html: string): string | null {
  const sizes = [...html.matchAll(pictures)].map(([picture]) => bytesOf(picture));
  if (sizes.some((size) => size > mostPictureBytes)) return "A picture may be 1 MB at most.";
  if (sizes.reduce((sum, size) => sum + size, 0) > mostPicturesBytes)
    return "Pictures may be 2 MB altogether.";
  const bytes = new TextEncoder().encode(html.replace(pictures, "")).length;
  return bytes > mostBytes ? `Use at most 100 kB of text; this is ${Math.ceil(bytes / 1000)} kB.` : null;
}

/** What base64 stands for is three quarters of its length. */
const bytesOf = (dataUrl: string) => Math.floor((dataUrl.length - dataUrl.indexOf(",") - 1) * 0.75);
