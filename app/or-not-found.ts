import { notFound } from "next/navigation";
import { NotFound } from "@/lib/errors";

/** What was read for a page; the page is not found where that is not there, or not for this viewer. */
export function orNotFound<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/** The number of a row as an address has it; one that no row has where it is none. */
export const idOf = (text: string | string[] | undefined): number =>
  /^[1-9]\d{0,14}$/.test(String(text)) ? Number(text) : 0;
