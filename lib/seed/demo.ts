import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { type BusinessHours, locations, roles, teams, users } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { hoursChanged } from "@/lib/clocks/calendars";
import { foundCompany } from "@/lib/company/found";
import { addToTeam } from "@/lib/company/starting-data";
import { setPasswordWithoutRules } from "@/lib/people/password";
import { changeStage } from "@/lib/pipelines/change-stages";
import { changedStage } from "@/lib/pipelines/pipeline-input";
import { openPipelines, stagesOf } from "@/lib/pipelines/stages";
import { loadSampleBusiness } from "./sample";

/** Everybody of the demo signs in with this; the sign-in page says so (SPEC.md 14.5). */
export const demoPassword = "rapport-demo";

/** The demo's people: the Super Admin, and one of each starting role. */
export const demoPeople = [
  { first: "Kris", last: "Jacobson", email: "demo@example.com", role: "Super Admin", team: "General" },
  { first: "Avery", last: "Lee", email: "administrator@example.com", role: "Administrator", team: "General" },
  { first: "Morgan", last: "Roberts", email: "manager@example.com", role: "Manager", team: "Sales" },
  { first: "Quinn", last: "Tuplet", email: "sales@example.com", role: "Sales Agent", team: "Sales" },
  { first: "Amos", last: "Jens", email: "support@example.com", role: "Support Agent", team: "Support" },
  { first: "Jordan", last: "Singh", email: "readonly@example.com", role: "Read Only", team: "Support" },
] as const;

const [founder, ...others] = demoPeople;

/** Founds the sample business with its people and its year of history. The store must be new. */
export async function seedDemo(now: Date): Promise<void> {
  await foundDemo(new Date(now.getTime() - 367 * 86_400_000));
  loadSampleBusiness(now);
}

/** The sample business on its first day: teams and people who can sign in, and no records yet. */
export async function foundDemo(day: Date): Promise<void> {
  const { userId } = foundCompany(
    {
      companyName: "Cedar Point Services",
      firstName: founder.first,
      lastName: founder.last,
      email: founder.email,
      timeZone: "America/Phoenix",
      currency: "USD",
    },
    day,
  );
  const teamIds = { General: 1, Support: newTeam("Support", day), Sales: newTeam("Sales", day) };
  haveDealsRot(day);
  followOffice([teamIds.Support, newTeam("Billing", day)]);
  for (const team of ["Support", "Sales"] as const) addToTeam(teamIds[team], userId);
  const staff = others.map((person) => hire(person, teamIds[person.team], day));
  for (const id of [userId, ...staff]) await setPasswordWithoutRules(system, id, demoPassword, day);
}

const newTeam = (name: string, createdAt: Date): number =>
  db().insert(teams).values({ name, createdAt }).returning({ id: teams.id }).get().id;

/** After two weeks in the first stage, three in the second and a month in the last one, a deal is told to be idle. */
function haveDealsRot(now: Date): void {
  const open = stagesOf(openPipelines()[0]!.id).filter(({ kind }) => kind === "open");
  for (const [nth, { id, name, kind, probability, colour, requires }] of open.entries()) {
    const rotsAfterDays = [14, 21, 30][nth] ?? null;
    const asked = { id, name, kind, probability, colour, requires, rotsAfterDays };
    changeStage(system, changedStage.parse(asked), now);
  }
}

/** Support and Billing work when the office is open; the others around the clock. */
function followOffice(teamIds: number[]): void {
  db().update(locations).set({ hours: officeHours }).where(eq(locations.id, 1)).run();
  db().update(teams).set({ hoursOfId: 1 }).where(inArray(teams.id, teamIds)).run();
  hoursChanged();
}

const weekday: [number, number][] = [[480, 1080]];
const officeHours: BusinessHours = {
  timeZone: "America/Phoenix",
  week: [weekday, weekday, weekday, weekday, weekday, [[540, 780]], []],
  holidays: [
    { on: "01-01", name: "New Year's Day" },
    { on: "07-04", name: "Independence Day" },
    { on: "12-25", name: "Christmas Day" },
  ],
};

function hire(person: (typeof others)[number], primaryTeamId: number, now: Date): number {
  const role = db()
    .select()
    .from(roles)
    .all()
    .find((each) => each.name === person.role);
  const { id } = db()
    .insert(users)
    .values({
      firstName: person.first,
      lastName: person.last,
      email: person.email,
      roleId: role?.id,
      primaryTeamId,
      locationId: 1,
      timeZone: "America/Phoenix",
      licensedAt: now,
      createdAt: now,
    })
    .returning({ id: users.id })
    .get();
  addToTeam(primaryTeamId, id);
  return id;
}
