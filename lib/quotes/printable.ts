import type { Logo } from "@/lib/company/logo";
import { Invalid } from "@/lib/errors";
import { print } from "./print";

/** More would take long to unpack, and no paper shows it. */
const mostPixels = 4_000_000;

/** A picture as a document holds it. */
export const dataUrl = ({ type, bytes }: Logo): string => `data:${type};base64,${bytes.toString("base64")}`;

/** Throws Invalid beside `picture` for one that a PDF could not show. */
export async function refuseUnprintable(picture: Logo): Promise<void> {
  if (picture.type === "image/png" && pixelsOfPng(picture.bytes) > mostPixels)
    throw new Invalid({ picture: "A logo may have four million pixels at most." });
  try {
    await print({ content: [{ image: dataUrl(picture), fit: [100, 100] }] });
  } catch {
    throw new Invalid({
      picture: "This picture cannot be printed. Save it anew as PNG or JPEG and try again.",
    });
  }
}

/** Width and height stand at fixed places of every PNG (PNG specification, 11.2.1). */
const pixelsOfPng = (bytes: Buffer): number =>
  bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
