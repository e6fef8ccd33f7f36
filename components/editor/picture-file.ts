import { dataUrlOf } from "@/components/form/data-url";
import { mostPictureBytes } from "@/lib/content/limits";

export const pictureTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** A picture that was pasted, dropped or chosen, as it is kept in the text. Throws a sentence for the writer. */
export async function pictureOf(file: File): Promise<{ src: string; alt: string }> {
  if (!pictureTypes.includes(file.type)) throw new Error("Use a PNG, JPEG, GIF or WebP picture.");
  if (file.size > mostPictureBytes) throw new Error("A picture may be 1 MB at most.");
  return { src: await dataUrlOf(file), alt: file.name };
}
