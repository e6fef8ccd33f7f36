import { kite } from "../canaries";
import { administers, has, may, mayFindInBin, opensInbox, reachesAny, type TypeName } from "../rule";
import type { Planted } from "../world/world";
import { adminPages, articles } from "./admin-pages";
import { type Asked, isSignedIn, open, type Visit, type Visits } from "./visit";

/** The addresses of the types, and those of their tabs that not all of them have. */
export const paths: Record<TypeName, string> = {
  ...{ account: "accounts", contact: "contacts", case: "cases" },
  ...{ lead: "leads", opportunity: "opportunities", product: "products" },
};
const types = Object.keys(paths) as TypeName[];

/** A tab of each record that is tried; `has` names the types that have it. */
const tab =
  (suffix: string, has: readonly TypeName[], tells: (record: Planted) => string[]): Visits =>
  (asked) =>
    asked.tried.map((record) => {
      const path = `/${paths[record.type]}/${record.id}${suffix}`;
      const seen = may(asked.world, asked.person, "view", record);
      const expect = open(asked, seen && has.includes(record.type), path);
      return { path, expect, about: record, tells: expect === 200 ? tells(record) : [] };
    });

const name = ({ mark }: Planted) => [kite(mark, "n")];
const described = ({ mark, type }: Planted) =>
  type === "opportunity" ? [kite(mark, "n")] : [kite(mark, "n"), kite(mark, "d")];
const withNote = (record: Planted) =>
  record.noteId === null ? name(record) : [...name(record), kite(record.mark, "h")];
const withOverview = types.filter((type) => type !== "lead" && type !== "product");

const own =
  (path: string, more: Partial<Visit> = {}): Visits =>
  (asked) => [{ path, expect: isSignedIn(asked) ? 200 : open(asked, false, path), ...more }];

const crm =
  (path: string, tells: (asked: Asked) => string[] = () => []): Visits =>
  (asked) => {
    const expect = open(asked, true, path);
    return [{ path, expect, tells: expect === 200 ? tells(asked) : [] }];
  };

const entrance =
  (path: string, expect: number | string, signedIn = expect): Visits =>
  (asked) => [{ path, expect: isSignedIn(asked) ? signedIn : expect }];

const list: Visits = (asked) =>
  types.flatMap((type) => {
    const { world, person } = asked;
    const allowed = reachesAny(person, type, "view");
    const seen = world.records.filter((record) => record.type === type && may(world, person, "view", record));
    const visit = (query: string, found: Planted[]): Visit => {
      const path = `/${paths[type]}?size=100${query}`;
      const expect = open(asked, allowed, path);
      const count = found.length ? [`of ${found.length} `] : [];
      return { path, expect, tells: expect === 200 ? [...count, ...found.flatMap(name)] : [] };
    };
    return [visit("", seen), visit("&q=kite", seen), visit("&sort=-createdAt", seen)];
  });

const begin: Visits = (asked) =>
  types.map((type) => {
    const path = `/${paths[type]}/new`;
    return { path, expect: open(asked, reachesAny(asked.person, type, "edit"), path) };
  });

/** At least two of what can be begun from it: a contact of an account asks for the right to change that, too. */
const beginsAll = ({ world, person }: Asked, record: Planted): boolean => {
  const adds = (type: TypeName) => reachesAny(person, type, "edit");
  const begun: boolean[] =
    record.type === "account"
      ? [adds("contact") && may(world, person, "edit", record), adds("case"), adds("opportunity")]
      : record.type === "contact"
        ? [adds("case"), adds("opportunity")]
        : [];
  return may(world, person, "view", record) && begun.filter(Boolean).length > 1;
};
/** The page on which one record is merged with another; for those who may, and may change it. */
const merge: Visits = (asked) =>
  asked.tried.map((record) => {
    const path = `/${paths[record.type]}/merge?record=${record.id}`;
    const allowed = has(asked.person, "merge") && may(asked.world, asked.person, "edit", record);
    const expect = open(asked, allowed, path);
    return { path, expect, about: record, tells: expect === 200 ? name(record) : [] };
  });

const bin: Visits = (asked) => {
  const found = asked.world.records.filter((record) => mayFindInBin(asked.world, asked.person, record));
  const rest = has(asked.person, "deletePermanently") ? [] : found.flatMap(name);
  return crm("/recycle-bin", () => rest)(asked);
};

/** The report of their own long work, and that of somebody else. */
const report: Visits = (asked) =>
  Object.entries(asked.world.holdings).map(([key, { operationId, mine }]) => {
    const own = key === asked.person.key;
    const path = `/operations/${operationId}`;
    const seen = own && may(asked.world, asked.person, "view", mine.account);
    return { path, expect: open(asked, own, path), tells: seen ? name(mine.account) : [] };
  });

/** What is mine to do on records that I see. */
const calendar: Visits = (asked) => {
  const tells = ({ world, person, tried }: Asked) =>
    tried
      .filter((record) => record.taskFor === person.userId && may(world, person, "view", record))
      .map(({ mark }) => kite(mark, "t"));
  return ["/calendar?view=agenda", "/calendar", "/calendar?view=week&who=team"].flatMap((path, nth) =>
    crm(path, nth === 0 ? tells : undefined)(asked),
  );
};

/** For whoever looks at cases; what is a draft, for its writers alone. */
const wiki =
  (path: string, told: string, writers = false): Visits =>
  (asked) => {
    const writes = administers(asked.person, "wiki");
    const expect = open(asked, writes || (!writers && reachesAny(asked.person, "case", "view")), path);
    return [{ path, expect, tells: expect === 200 ? [told] : [] }];
  };
const { published, draft } = articles;
/** Everybody was told of all that is theirs or linked to it, and is told of what they see of that. */
const notified: Visits = (asked) => {
  const own = asked.world.holdings[asked.person.key];
  const told = own ? [...Object.values(own.mine), ...Object.values(own.foreign)] : [];
  const seen = told.filter((record) => may(asked.world, asked.person, "view", record));
  return [
    ...crm("/notifications", () => seen.flatMap(name))(asked),
    ...crm("/notifications?show=unread")(asked),
  ];
};

/** Only beside an account that is the reader's to see; all of them see cases who see a case. */
const activities: Visits = (asked) =>
  asked.tried.flatMap((record) => {
    const path = `/${paths[record.type]}/${record.id}/activities`;
    const seen = may(asked.world, asked.person, "view", record);
    const account = accountBeside(asked, record);
    const shown = account && may(asked.world, asked.person, "view", account);
    const has = Boolean(seen && shown && reachesAny(asked.person, "case", "view"));
    const expect = open(asked, has, path);
    return [{ path, expect, about: record, tells: expect === 200 ? name(account!) : [] }];
  });

/** The account of a case or an opportunity: of a reader's own a foreign one, and the other way round. */
function accountBeside({ world }: Asked, record: Planted): Planted | null {
  for (const { mine, foreign } of Object.values(world.holdings)) {
    if (record === mine.case || record === mine.opportunity) return foreign.account;
    if (record === foreign.case || record === foreign.opportunity) return mine.account;
  }
  return null;
}

/** For whoever sees any opportunity. */
const deals =
  (path: string, tells?: (seen: number) => string): Visits =>
  (asked) => {
    const { world, person } = asked;
    const expect = open(asked, reachesAny(person, "opportunity", "view"), path);
    const seen = world.records.filter((one) => one.type === "opportunity" && may(world, person, "view", one));
    return [{ path, expect, tells: expect === 200 && tells ? [tells(seen.length)] : [] }];
  };

/** How to ask for every page of the build; one that is not here fails the test. */
export const pages: Record<string, Visits> = {
  "/(crm)/page": crm("/", ({ tried, world, person }) =>
    tried
      .filter((record) => record.type === "case" && record.ownerId === person.userId)
      .filter((record) => may(world, person, "view", record))
      .flatMap(name),
  ),
  "/(crm)/[records]/page": list,
  "/(crm)/[records]/new/page": begin,
  "/(crm)/[records]/merge/page": merge,
  "/(crm)/[records]/[id]/page": tab("", types, withNote),
  "/(crm)/[records]/[id]/overview/page": tab("/overview", withOverview, name),
  "/(crm)/[records]/[id]/details/page": tab("/details", types, described),
  "/(crm)/[records]/[id]/related/page": tab("/related", [...withOverview, "product"], name),
  "/(crm)/[records]/[id]/analytics/page": tab("/analytics", ["account", "opportunity"], name),
  "/(crm)/[records]/[id]/activities/page": activities,
  "/(crm)/[records]/[id]/audit/page": tab("/audit", types, name),
  "/(crm)/[records]/[id]/history/page": tab("/history", types, withNote),
  "/(crm)/calendar/page": calendar,
  "/(crm)/help/page": own("/help"),
  "/(crm)/help/[topic]/page": own("/help/find-your-way"),
  "/(crm)/macros/page": crm("/macros", () => ["Shared by Otto"]),
  "/(crm)/predefined-texts/page": crm("/predefined-texts", () => ["Shared by Otto"]),
  // A case that is not theirs to see is not there: the inbox opens without it.
  "/(crm)/inbox/page": (asked) => [
    ...asked.tried
      .filter(({ type }) => type === "case")
      .map((record): Visit => {
        const path = `/inbox?queue=all&case=${record.id}`;
        const expect = open(asked, opensInbox(asked.person), path);
        const seen = may(asked.world, asked.person, "view", record);
        return { path, expect, about: record, tells: expect === 200 && seen ? withNote(record) : [] };
      }),
    { path: "/inbox", expect: open(asked, opensInbox(asked.person), "/inbox") },
  ],
  "/(crm)/new-related/page": (asked) =>
    asked.tried.map((record) => {
      const path = `/new-related?type=${record.type}&id=${record.id}`;
      const expect = open(asked, beginsAll(asked, record), path);
      return { path, expect, about: record, tells: expect === 200 ? name(record) : [] };
    }),
  "/(crm)/opportunities/board/page": deals("/opportunities/board"),
  "/(crm)/opportunities/forecast/page": deals("/opportunities/forecast"),
  "/(crm)/opportunities/forecast/deals/page": deals(
    "/opportunities/forecast/deals?stage=1&what=entered",
    (seen) => `${seen} deal`,
  ),
  "/(crm)/operations/[id]/page": report,
  "/(crm)/notifications/page": notified,
  "/(crm)/profile/page": own("/profile"),
  "/(crm)/recycle-bin/page": bin,
  "/(crm)/wiki/page": (asked) => [
    ...wiki("/wiki", published)(asked),
    ...wiki("/wiki?q=deliver", "late")(asked),
  ],
  "/(crm)/wiki/[id]/page": (asked) => [
    ...wiki("/wiki/1", published)(asked),
    ...wiki("/wiki/2", draft, true)(asked),
  ],
  "/(customer)/quotes/[token]/page": entrance("/quotes/nobodys-token", 404),
  "/(customer)/quotes/preview/[id]/page": (asked) => {
    const path = "/quotes/preview/7319999";
    return [{ path, expect: open(asked, false, path) }];
  },
  "/(entrance)/forgot-password/page": entrance("/forgot-password", 200),
  "/(entrance)/invite/[token]/page": entrance("/invite/nobodys-token", 200),
  "/(entrance)/reset-password/[token]/page": entrance("/reset-password/nobodys-token", 200),
  "/(entrance)/login/page": entrance("/login", 200, "/"),
  "/(entrance)/no-license/page": (asked) => {
    const expect = asked.person.licensed ? "/" : isSignedIn(asked) ? 200 : open(asked, false, "/no-license");
    return [{ path: "/no-license", expect }];
  },
  "/(entrance)/setup/page": entrance("/setup", 404),
  "/_not-found/page": entrance("/nothing/of/this/kind", 404),
  // Drawn by the browser where everything else failed: it is no address.
  "/_global-error/page": () => [],
  ...adminPages,
};
