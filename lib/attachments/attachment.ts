/** A file on a record as it is listed, ready to draw. */
export type Attachment = {
  id: number;
  name: string;
  /** `1.4 MB`. */
  size: string;
  /** How it can be looked at without being downloaded. */
  preview: "image" | "pdf" | null;
  addedBy: string;
  /** On the reader's clock. */
  addedAt: string;
  href: string;
};

const images = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** How a file whose bytes are of this type can be looked at: pictures that run nothing, and PDF. */
export const previewOf = (type: string): Attachment["preview"] =>
  images.has(type) ? "image" : type === "application/pdf" ? "pdf" : null;

const units = ["bytes", "kB", "MB", "GB", "TB"];

/** A number of bytes as people read it, in steps of 1,024: `812 bytes`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const figure = bytes / 1024 ** step;
  return `${figure.toLocaleString("en-US", { maximumFractionDigits: figure < 10 && step > 0 ? 1 : 0 })} ${units[step]}`;
}
