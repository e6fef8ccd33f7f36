import { z } from "zod";
import { selection } from "@/lib/bulk/input";
import { Invalid, NotFound } from "@/lib/errors";
import { readListQuery } from "@/lib/filters/filter";
import { recordTypes } from "@/lib/records/registry";
import type { ExportAsk } from "./export";

const numbers = z
  .string()
  .regex(/^\d{1,15}(,\d{1,15})*$/)
  .transform((text) => text.split(",").map(Number));

/**
 * Reads what an address asks to be exported: `?type=account`, then `ids=1,2,3` or `list=` with a list's own query and
 * `except=`, and `columns=name,ownerId` or all. Throws NotFound for a type that there is not, Invalid for the rest.
 */
export function readExport(params: URLSearchParams): ExportAsk {
  const type = recordTypes().find(({ name }) => name === params.get("type"));
  if (!type) throw new NotFound("That record type");
  try {
    const list = (name: string) => (params.get(name) ? numbers.parse(params.get(name)) : []);
    const address = params.get("list") ?? "";
    const chosen = params.has("ids") ? { ids: list("ids") } : { address, except: list("except") };
    readListQuery(type, new URLSearchParams(address));
    return { type, selection: selection.parse(chosen), columns: params.get("columns")?.split(",") ?? null };
  } catch {
    throw new Invalid({}, "The address of this export is damaged.");
  }
}
