import { matchKeysOf } from "@/lib/duplicates/keep";
import { isMatched } from "@/lib/duplicates/keys";
import { recordType } from "@/lib/records/registry";
import { documentOf } from "@/lib/records/search-index";
import type { RecordType } from "@/lib/records/type";
import type { World } from "./bulk-world";

const common = new Set(["name", "ownerId", "teamId"]);
const types = new Map<string, RecordType>();

function typeNamed(name: string): RecordType {
  const known = types.get(name) ?? recordType(name);
  types.set(name, known);
  return known;
}

type Values = Record<string, string | number | boolean | null>;

/** Writes one record of a type with its rows, its search document and its entry in the history. Gives its id. */
export function addRecord({ inserts, ids, staff }: World, type: string, values: Values, at: number): number {
  const id = ids.next();
  const by = (values.ownerId as number | null) ?? staff[0]!;
  const { name, ownerId = null, teamId = null } = values as { name: string } & Values;
  const made = { createdAt: at, createdById: by, updatedAt: at, updatedById: by };
  inserts.add("records", { id, type, name, ownerId, teamId, ...made, version: 1, sample: false });
  const own = Object.fromEntries(Object.entries(values).filter(([key]) => !common.has(key)));
  inserts.add(tables[type]!, { id, ...own });
  const stored = {
    id,
    type,
    name,
    ownerId: null,
    teamId: null,
    version: 1,
    deletedAt: null,
    deletedById: null,
    values,
  };
  inserts.add("search_documents", { ...documentOf(typeNamed(type), stored) });
  if (isMatched(type)) inserts.add("match_keys", { ...matchKeysOf(stored) });
  inserts.tellCreated({ id, type, name, at, by });
  return id;
}

const tables: Record<string, string> = {
  account: "accounts",
  contact: "contacts",
  case: "cases",
  lead: "leads",
  opportunity: "opportunities",
  product: "products",
};
