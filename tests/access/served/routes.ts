import { kite } from "../canaries";
import { administers, has, may, opensInbox, reachesAny, type TypeName } from "../rule";
import { plantedBytes } from "../world/plant";
import type { Planted } from "../world/world";
import { stranger } from "./client";
import { paths } from "./pages";
import type { Asked, Visit, Visits } from "./visit";

const types = Object.keys(paths) as TypeName[];

/** Signed out, 401; without a licence, refused with the reason. */
const licensed = ({ person }: Asked, allowed: boolean): number => {
  if (person.userId === stranger.userId) return 401;
  if (!person.licensed) return 422;
  return allowed ? 200 : 404;
};

const name = ({ mark }: Planted) => kite(mark, "n");
const seenOf = ({ world, person }: Asked, type: TypeName) =>
  world.records.filter((record) => record.type === type && may(world, person, "view", record));

const ofType =
  (path: (type: TypeName) => string, tells: (asked: Asked, type: TypeName) => string[] = () => []): Visits =>
  (asked) =>
    types.map((type) => {
      const expect = licensed(asked, reachesAny(asked.person, type, "view"));
      return { path: path(type), expect, tells: expect === 200 ? tells(asked, type) : [] };
    });

const ofRecord =
  (path: (record: Planted) => string, tells: (record: Planted) => string[] = () => []): Visits =>
  (asked) =>
    asked.tried.map((record) => {
      const expect = licensed(asked, may(asked.world, asked.person, "view", record));
      return { path: path(record), expect, about: record, tells: expect === 200 ? tells(record) : [] };
    });

/** No more than so many are offered, the first by name. */
const firstByName = (asked: Asked, type: TypeName) => seenOf(asked, type).map(name).sort().slice(0, 25);

/** An export of all of a type, and of what is tried, whosever it is. */
const exports: Visits = (asked) =>
  types.flatMap((type) => {
    const { person, tried } = asked;
    const expect = licensed(asked, has(person, "export") && reachesAny(person, type, "view"));
    const visit = (query: string, found: readonly Planted[]): Visit => ({
      path: `/api/export?type=${type}&${query}`,
      expect,
      tells: expect === 200 ? found.map(name) : [],
    });
    const some = tried.filter((record) => record.type === type);
    const seen = some.filter((record) => may(asked.world, person, "view", record));
    return [visit("list=", seenOf(asked, type)), visit(`ids=${some.map(({ id }) => id)}`, seen)];
  });

const bulkFields: Visits = (asked) =>
  types.map((type) => ({
    path: `/api/bulk-fields?type=${type}`,
    expect: licensed(asked, has(asked.person, "bulkEdit") && reachesAny(asked.person, type, "edit")),
  }));

/** What their own long work refused, and that of somebody else. */
const faults: Visits = (asked) => {
  const { holdings } = asked.world;
  return Object.entries(holdings).map(([key, { operationId, mine }]) => {
    const own = key === asked.person.key;
    const path = `/api/operations/${operationId}/faults`;
    const seen = own && may(asked.world, asked.person, "view", mine.account);
    return { path, expect: licensed(asked, own), tells: seen ? [name(mine.account)] : [] };
  });
};

const search: Visits = (asked) => {
  const expect = licensed(asked, true);
  const one = asked.tried.filter((record) => may(asked.world, asked.person, "view", record));
  const found = asked.tried.map((record): Visit => {
    const tells = expect === 200 && one.includes(record) ? [name(record)] : [];
    // What is asked does not come back: a hit is one that was found.
    return { path: `/api/search?q=${record.mark}n`, expect, tells };
  });
  return [...found, { path: "/api/search?q=kite", expect }, { path: "/api/search?q=", expect }];
};

/** For whoever looks at cases; what is a draft, for its writers alone. */
const wiki =
  (path: string, told: string, writers = false): Visits =>
  (asked) => {
    const writes = administers(asked.person, "wiki");
    const expect = licensed(asked, writes || (!writers && reachesAny(asked.person, "case", "view")));
    return [{ path, expect, tells: expect === 200 ? [told] : [] }];
  };

/** Offered to whoever may change the lead, and may make what becomes of it. */
const onLeads =
  (what: string, makes: (person: Asked["person"]) => boolean): Visits =>
  (asked) =>
    asked.tried.map((record): Visit => {
      const edits = record.type === "lead" && may(asked.world, asked.person, "edit", record);
      const expect = licensed(asked, edits && makes(asked.person));
      return { path: `/api/${what}?lead=${record.id}`, expect, about: record };
    });

const open =
  (path: string, expect = 200): Visits =>
  () => [{ path, expect }];

const told = (asked: Asked, text: string) => (licensed(asked, true) === 200 ? [text] : []);

/** How to ask for every route of the build; one that is not here fails the test. */
export const routes: Record<string, Visits> = {
  "/api/arrivals/route": (asked) =>
    types.map((type) => {
      const ids = asked.tried.filter((record) => record.type === type).map(({ id }) => id);
      const expect = licensed(asked, reachesAny(asked.person, type, "view"));
      return { path: `/api/arrivals?type=${type}&ids=${ids}&list=`, expect };
    }),
  "/api/attachments/route": open("/api/attachments", 405),
  "/api/attachments/[id]/route": (asked) =>
    asked.tried.flatMap((record) => {
      if (record.fileId === null) return [];
      const expect = licensed(asked, may(asked.world, asked.person, "view", record));
      const tells = expect === 200 ? [plantedBytes.toString()] : [];
      return [{ path: `/api/attachments/${record.fileId}`, expect, about: record, tells }];
    }),
  "/api/auth/[...nextauth]/route": () => [
    { path: "/api/auth/csrf", expect: 200 },
    { path: "/api/auth/providers", expect: 200 },
  ],
  // Whichever of them the reader sees stands in some column.
  "/api/board/route": (asked) => {
    const expect = licensed(asked, reachesAny(asked.person, "opportunity", "view"));
    const onBoard = asked.tried.filter(({ type }) => type === "opportunity" || type === "lead");
    const seen = onBoard.filter((record) => may(asked.world, asked.person, "view", record));
    return [
      { path: "/api/board?column=stage-1&after=0_0001-01-01", expect },
      {
        path: `/api/board?ids=${onBoard.map(({ id }) => id)}`,
        expect,
        tells: expect === 200 ? seen.map(name) : [],
      },
    ];
  },
  "/api/bulk-fields/route": bulkFields,
  "/api/calendar/[token]/route": open("/api/calendar/nobodys-token", 404),
  // Offered to whoever may split it, which is to change it.
  "/api/case-split/route": (asked) =>
    asked.tried.map((record): Visit => {
      const splits = record.type === "case" && may(asked.world, asked.person, "edit", record);
      const expect = licensed(asked, splits);
      const tells = expect === 200 && record.noteId !== null ? [kite(record.mark, "h")] : [];
      return { path: `/api/case-split?case=${record.id}`, expect, about: record, tells };
    }),
  "/api/disqualify/route": onLeads("disqualify", () => true),
  "/api/qualify/route": onLeads("qualify", (person) => reachesAny(person, "opportunity", "edit")),
  "/api/choices/route": (asked) => [
    ...ofType((type) => `/api/choices?type=${type}&q=`, firstByName)(asked),
    ...ofType((type) => `/api/choices?type=${type}&q=kite`)(asked),
  ],
  // Asked by whoever may move it, which is to change it.
  "/api/deal-move/route": (asked) =>
    asked.tried.map((record): Visit => {
      const moves = record.type === "opportunity" && may(asked.world, asked.person, "edit", record);
      const path = `/api/deal-move?deal=${record.id}&stage=4`;
      return { path, expect: licensed(asked, moves), about: record };
    }),
  "/api/products-on-offer/route": (asked) => {
    const expect = licensed(asked, reachesAny(asked.person, "product", "view"));
    return [
      {
        path: "/api/products-on-offer?q=",
        expect,
        tells: expect === 200 ? firstByName(asked, "product") : [],
      },
    ];
  },
  "/api/duplicates/route": (asked) =>
    types.flatMap((type) =>
      asked.tried
        .filter((record) => record.type === type)
        .map((record): Visit => {
          const expect = licensed(asked, reachesAny(asked.person, type, "view"));
          const found =
            ["account", "contact", "lead"].includes(type) && may(asked.world, asked.person, "view", record);
          const query = new URLSearchParams({ type, name: `${record.name}x` });
          // What is asked does not come back: a hit is one that was found.
          return {
            path: `/api/duplicates?${query}`,
            expect,
            tells: expect === 200 && found ? [name(record)] : [],
          };
        }),
    ),
  "/api/export/route": exports,
  "/api/filter-fields/route": ofType((type) => `/api/filter-fields?type=${type}`),
  "/api/health/route": open("/api/health"),
  // Somebody else's import is not there. Pieces are sent, never read.
  "/api/import-refused/route": (asked) => [
    { path: "/api/import-refused?import=7319999&file=7319999", expect: licensed(asked, false) },
  ],
  "/api/import-pieces/route": () => [{ path: "/api/import-pieces", expect: 405 }],
  "/api/inbox/case/route": (asked) =>
    asked.tried.map((record) => {
      const seen = record.type === "case" && may(asked.world, asked.person, "view", record);
      const expect = licensed(asked, opensInbox(asked.person) && seen);
      const told = record.noteId === null ? [name(record)] : [name(record), kite(record.mark, "h")];
      const path = `/api/inbox/case?id=${record.id}`;
      return { path, expect, about: record, tells: expect === 200 ? told : [] };
    }),
  // Those that the reader sees stand in All, whatever became of them.
  "/api/inbox/cases/route": (asked) => {
    const expect = licensed(asked, opensInbox(asked.person));
    const cases = asked.tried.filter(({ type }) => type === "case");
    const seen = cases.filter((record) => may(asked.world, asked.person, "view", record));
    const ids = cases.map(({ id }) => id);
    return [
      { path: "/api/inbox/cases?queue=all", expect },
      {
        path: `/api/inbox/cases?queue=all&ids=${ids}`,
        expect,
        tells: expect === 200 ? seen.map(name) : [],
      },
    ];
  },
  "/api/inbox/counts/route": (asked) => [
    { path: "/api/inbox/counts", expect: licensed(asked, opensInbox(asked.person)) },
    { path: "/api/inbox/counts?queue=mine", expect: licensed(asked, opensInbox(asked.person)) },
  ],
  "/api/interactions/route": ofRecord(
    ({ id }) => `/api/interactions?record=${id}`,
    (record) => (record.noteId === null ? [] : [kite(record.mark, "h")]),
  ),
  // From after all that there is: what it tells else, tests/live looks at.
  "/api/live/route": (asked) => {
    const expect = licensed(asked, true);
    return [{ path: "/api/live?since=999999999", expect, tells: expect === 200 ? ["catch_up"] : [] }];
  },
  // Every quote shows it to whoever it was sent to; here is none.
  "/api/logo/route": open("/api/logo", 404),
  "/api/quotes/[id]/route": (asked) => [{ path: "/api/quotes/7319999", expect: licensed(asked, false) }],
  "/(customer)/quotes/[token]/pdf/route": open("/quotes/nobodys-token/pdf", 404),
  "/api/macros/route": (asked) => [
    { path: "/api/macros", expect: licensed(asked, true), tells: told(asked, "Shared by Otto") },
  ],
  // Questions that are too long for an address are posted.
  "/api/macros/capture/route": open("/api/macros/capture", 405),
  "/api/macros/preview/route": open("/api/macros/preview", 405),
  "/api/neighbours/route": ofRecord(({ type, id }) => `/api/neighbours?type=${type}&id=${id}&list=`),
  "/api/operations/route": (asked) => [{ path: "/api/operations", expect: licensed(asked, true) }],
  "/api/operations/[id]/faults/route": faults,
  "/api/placeholders/route": (asked) => [{ path: "/api/placeholders", expect: licensed(asked, true) }],
  "/api/predefined-texts/route": (asked) => [
    { path: "/api/predefined-texts", expect: licensed(asked, true), tells: told(asked, "Shared by Otto") },
  ],
  "/api/predefined-texts/[id]/route": (asked) => [
    ...ofRecord(
      ({ id }) => `/api/predefined-texts/1?record=${id}`,
      (record) => (["case", "contact", "account"].includes(record.type) ? [name(record)] : []),
    )(asked),
    { path: "/api/predefined-texts/2", expect: licensed(asked, false) },
  ],
  "/api/preview/route": ofRecord(
    ({ type, id }) => `/api/preview?type=${type}&id=${id}`,
    (record) => [name(record)],
  ),
  "/api/notifications/route": (asked) => [{ path: "/api/notifications", expect: licensed(asked, true) }],
  // Where somebody is, is sent, never read.
  "/api/presence/route": () => [{ path: "/api/presence", expect: 405 }],
  "/api/search/route": search,
  // Opportunities and cases among them: a sum tells of nothing that is not theirs to see.
  "/api/totals/route": (asked) =>
    (["account", "opportunity"] as const).map((type) => {
      const expect = licensed(asked, reachesAny(asked.person, type, "view"));
      const key = type === "account" ? "score" : "amountCents";
      return { path: `/api/totals?type=${type}&of=${key}~count&list=`, expect };
    }),
  // Asked with a draft in its body; what its verb lets is tried in tests/access/inside.
  "/api/what-if/route": () => [{ path: "/api/what-if", expect: 405 }],
  "/api/why/route": (asked) => {
    const asks = administers(asked.person, "users", "roles");
    const whom = `user=${asked.world.people.otto!.userId}`;
    return [
      { path: "/api/why", expect: licensed(asked, asks) },
      ...ofRecord(({ type, id }) => `/api/why?type=${type}&id=${id}&${whom}`)(asked).map((visit) => ({
        ...visit,
        expect: asks || visit.expect !== 200 ? visit.expect : 404,
      })),
    ];
  },
  // A frame that names the record: its page tells what it was filled with.
  "/api/integrations/[id]/route": ofRecord(({ id }) => `/api/integrations/1?record=${id}`),
  "/api/wiki/route": wiki("/api/wiki?q=deliver", "late"),
  "/api/wiki/[id]/route": (asked) => [
    ...wiki("/api/wiki/1", "Deliveries that are late")(asked),
    ...wiki("/api/wiki/2", "Deliveries that are lost", true)(asked),
  ],
  "/apple-icon.png/route": open("/apple-icon.png"),
  "/icon.svg/route": open("/icon.svg"),
  "/manifest.webmanifest/route": open("/manifest.webmanifest"),
};
