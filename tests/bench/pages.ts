import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readListQuery } from "@/lib/filters/filter";
import { orderOf, writeCursor } from "@/lib/records/order";
import { recordType, recordTypes } from "@/lib/records/registry";
import { joinOwn } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import type { Address } from "./load";

/** A page to measure, and the page from memory that it is measured against. */
export type BenchPage = { name: string; path: Address; floor: string };

/**
 * What SPEC.md 15 names: of each type the first page, one deep in, another order, a filter, quick search and a workspace;
 * the inbox and the board.
 */
export const benchPages = (): BenchPage[] => [
  ...recordTypes().flatMap((type) => listsOf(type).concat(workspaceOf(type))),
  ...inboxPages(),
  ...boardPages(),
];

const own: Record<string, { sort: string; filter: string; q: string }> = {
  account: {
    sort: "-valueCents",
    filter: "f=valueCents~min~20000&f=employeeCount~in~51-200",
    q: "saguaro law",
  },
  contact: { sort: "email", filter: "f=interactionPreference~in~SMS&f=ownerId~in~9", q: "taylor smith" },
  case: { sort: "-number", filter: "f=statusId~in~1&f=teamId~in~2", q: "coffee machine" },
  lead: { sort: "-amountCents", filter: "f=source~in~Web", q: "brewing" },
  opportunity: { sort: "expectedCloseOn", filter: "f=stageId~in~2&f=amountCents~min~1000", q: "window" },
  product: { sort: "-amountCents", filter: "f=amountCents~between~50~100", q: "coffee" },
};

function listsOf(type: RecordType): BenchPage[] {
  const { sort, filter, q } = own[type.name]!;
  const page = (what: string, query: string): BenchPage => {
    // Throws on an address that lists do not understand: the page itself would answer with a word of help.
    readListQuery(type, new URLSearchParams(query));
    return {
      name: `${type.labels.many}, ${what}`,
      path: `/${type.path}${query}`,
      floor: `/floor/${type.path}`,
    };
  };
  return [
    page("first page", ""),
    page("a page deep in", `?after=${deepCursor(type)}`),
    page("another order", `?sort=${sort}`),
    page("another order, deep in", `?sort=${sort}&after=${deepCursor(type, sort)}`),
    page("filtered", `?${filter}`),
    page("quick search", `?q=${encodeURIComponent(q)}`),
  ];
}

/** A place in the middle of the list, found the slow way. */
export function deepCursor(type: RecordType, sort?: string): string {
  const query = readListQuery(type, new URLSearchParams(sort ? { sort } : {}));
  const { column, descending } = orderOf(type, query.sort);
  const direction = descending ? sql`desc` : sql`asc`;
  const from = sql`from records${joinOwn(type)} where records.type = ${type.name} and ${column} is not null`;
  const { n } = db().get<{ n: number }>(sql`select count(*) as n ${from}`);
  const row = db().get<{ id: number; value: string }>(sql`select records.id as id, ${column} as value ${from}
    order by ${column} ${direction}, records.id ${direction} limit 1 offset ${Math.floor(n / 2)}`);
  return writeCursor({ stretch: 0, ...row });
}

export function workspaceOf(type: RecordType): BenchPage[] {
  const path = `/${type.path}/${oneOf(type)}`;
  return [{ name: `${type.labels.one}, workspace`, path, floor: `/floor/${type.path}` }];
}

/** The number of a record that is not among the first. */
const oneOf = (type: RecordType): number =>
  db().get<{ id: number }>(
    sql`select id from records where type = ${type.name} order by id limit 1 offset 100`,
  ).id;

/** Queues of the inbox, each against itself from memory. */
function inboxPages(): BenchPage[] {
  const inbox = (what: string, query = ""): BenchPage => ({
    name: `Case Inbox, ${what}`,
    path: `/inbox${query}`,
    floor: `/floor/inbox${query}`,
  });
  return [
    inbox("my cases"),
    inbox("a department", "?queue=team-2"),
    inbox("all", "?queue=all"),
    inbox("all by when they are due", "?queue=all&sort=due"),
    inbox("what is done", "?queue=all&status=done"),
    inbox("quick search", "?queue=all&q=coffee+machine"),
    inbox("with a case open", `?queue=all&case=${oneOf(recordType("case"))}`),
  ];
}

/** The board of opportunities, each against itself from memory. */
function boardPages(): BenchPage[] {
  const board = (what: string, query = ""): BenchPage => ({
    name: `Opportunities board, ${what}`,
    path: `/opportunities/board${query}`,
    floor: `/floor/board${query}`,
  });
  return [
    board("all"),
    board("one owner", "?owner=9"),
    board("a department", "?department=2"),
    board("quick search", "?q=window"),
    board("all that was ever closed", "?closed=all"),
  ];
}
