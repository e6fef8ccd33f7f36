import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { company, events, users } from "@/db/schema";
import type { Permissions } from "@/lib/access/permissions";
import { startingRoles } from "@/lib/access/starting-roles";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { changeUser } from "@/lib/people/change-user";
import { createUser } from "@/lib/people/create-user";
import { deactivateUser, reactivateUser } from "@/lib/people/deactivate";
import { endUserSessions, newLinkFor, setLicence, setSuperAdmin } from "@/lib/people/standing";
import { listUsers, userRow } from "@/lib/people/users";
import { createRecord } from "@/lib/records/write";
import { changeRole, createRole, deleteRole } from "@/lib/roles/change-role";
import { listRoles } from "@/lib/roles/roles";
import { startSession } from "@/lib/sessions/session";
import { readSession, viewerOfUser } from "@/lib/sessions/signed-in";
import { hire, kris, person, roleId } from "./cast";
import { freshCompany, later, minute, now } from "./world";

freshCompany();

const { Administrator, Manager } = startingRoles as Record<"Administrator" | "Manager", Permissions>;
const userAdmin = (): Viewer => {
  const permissions = {
    ...startingRoles.Manager!,
    admin: { ...startingRoles.Manager!.admin, users: true, roles: true },
  };
  const id = createRole(kris(), { name: "People manager", permissions }, now);
  const manager = hire("Pat", null);
  db().update(users).set({ roleId: id }).where(eq(users.id, manager.userId)).run();
  return viewerOfUser(manager.userId)!;
};
const unchanged = (id: number) => {
  const { firstName, lastName, roleId, phone, timeZone, primaryTeamId, locationId, version } = userRow(id);
  return {
    userId: id,
    firstName,
    lastName,
    roleId,
    phone,
    timeZone,
    primaryTeamId,
    locationId,
    version,
    furtherTeamIds: [],
  };
};

describe("creating users", () => {
  it("gives the team, a licence and an invitation that is shown once", () => {
    const { userId, link } = createUser(kris(), person("Amos", "Sales Agent"), now);
    expect(listUsers(kris()).find(({ id }) => id === userId)).toMatchObject({
      ...{
        name: "Amos Tester",
        roleName: "Sales Agent",
        primaryTeamName: "General",
        licensed: true,
        status: "invited",
      },
    });
    const token = link.split("/").at(-1)!;
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(viewerOfUser(userId)?.teamIds).toEqual([1]);
  });

  it("refuses an address that is taken", () => {
    hire("Amos", null);
    expect(() => createUser(kris(), person("Amos", null), now)).toThrow(Invalid);
  });

  it("gives no licence when none is free", () => {
    db().update(company).set({ licences: 1 }).run();
    expect(userRow(hire("Amos", null).userId).licensedAt).toBeNull();
  });

  it("is not there for whoever lacks the page Users", () => {
    const agent = hire("Amos", "Sales Agent");
    expect(() => createUser(agent, person("Bea", null), now)).toThrow(NotFound);
    expect(() => listUsers(agent)).toThrow(NotFound);
  });
});

describe("nobody gives more than they have", () => {
  it("so a people manager cannot make an administrator, nor become one", () => {
    const manager = userAdmin();
    expect(() => createUser(manager, person("Amos", "Administrator"), now)).toThrow(Invalid);
    const amos = hire("Amos", "Sales Agent");
    expect(() =>
      changeUser(manager, { ...unchanged(amos.userId), roleId: roleId("Administrator") }, now),
    ).toThrow(Invalid);
    expect(() =>
      changeUser(manager, { ...unchanged(manager.userId!), roleId: roleId("Manager") }, now),
    ).toThrow(/mend/);
    expect(userRow(amos.userId).roleId).toBe(roleId("Sales Agent"));
  });

  it("so nobody touches a user who has more: no link, no sessions ended, no change", async () => {
    const manager = userAdmin();
    const admin = hire("Ada", "Administrator");
    expect(() => newLinkFor(manager, 1, now)).toThrow(Invalid);
    expect(() => newLinkFor(manager, admin.userId, now)).toThrow(Invalid);
    expect(() => endUserSessions(manager, 1, now)).toThrow(Invalid);
    expect(() => changeUser(manager, unchanged(1), now)).toThrow(Invalid);
    await expect(deactivateUser(manager, { userId: 1, toUserId: null }, now)).rejects.toThrow(Invalid);
  });

  it("so only a Super Admin makes one, and the last stays", () => {
    const admin = hire("Ada", "Administrator");
    const amos = hire("Amos", "Sales Agent");
    expect(() => setSuperAdmin(admin, amos.userId, true, now)).toThrow(Invalid);
    expect(() => setSuperAdmin(kris(), 1, false, now)).toThrow(/last Super Admin/);
    setSuperAdmin(kris(), amos.userId, true, now);
    setSuperAdmin(viewerOfUser(amos.userId)!, 1, false, now);
    expect(kris().superAdmin).toBe(false);
    expect(() => setSuperAdmin(viewerOfUser(amos.userId)!, amos.userId, false, now)).toThrow(
      /last Super Admin/,
    );
  });

  it("and who rises to Super Admin signs in anew", () => {
    const amos = hire("Amos", "Sales Agent");
    const token = startSession(amos.userId, { ip: null, userAgent: null }, now);
    setSuperAdmin(kris(), amos.userId, true, now);
    expect(readSession(token, now)).toBeNull();
  });

  it("so roles with more rights than one's own are neither made nor changed nor deleted", () => {
    const manager = userAdmin();
    const more = { name: "More", permissions: Administrator };
    expect(() => createRole(manager, more, now)).toThrow(/do not have/);
    expect(() => changeRole(manager, { ...more, roleId: roleId("Read Only") }, now)).toThrow(/do not have/);
    const weaker = { name: "Weaker", permissions: Manager, roleId: roleId("Administrator") };
    expect(() => changeRole(manager, weaker, now)).toThrow(/do not have/);
    expect(() => deleteRole(manager, roleId("Administrator"), now)).toThrow(/do not have/);
  });

  it("and nobody but a Super Admin changes their own role", () => {
    const manager = userAdmin();
    const own = { name: "Mine", permissions: Manager, roleId: roleId("People manager") };
    expect(() => changeRole(manager, own, now)).toThrow(/your own role/);
    expect(listRoles(manager).find(({ name }) => name === "People manager")?.fixed).toMatch(/your own/);
  });
});

describe("roles", () => {
  it("read as one sentence", () => {
    const sentences = Object.fromEntries(listRoles(kris()).map(({ name, sentence }) => [name, sentence]));
    expect(sentences.Administrator).toBe("Sees everything, edits everything, deletes everything");
    expect(sentences["Read Only"]).toBe("Sees everything, edits nothing, deletes nothing");
    expect(sentences["Sales Agent"]).toMatch(
      /^Sees everything \(opportunities: its department’s; leads: own\), edits/,
    );
  });

  it("go only when nobody has them", () => {
    hire("Amos", "Read Only");
    expect(() => deleteRole(kris(), roleId("Read Only"), now)).toThrow(Invalid);
    deleteRole(kris(), roleId("Manager"), now);
    expect(listRoles(kris()).map(({ name }) => name)).not.toContain("Manager");
  });

  it("count at the next request", () => {
    const amos = hire("Amos", "Read Only");
    const token = startSession(amos.userId, { ip: null, userAgent: null }, now);
    changeRole(kris(), { roleId: roleId("Read Only"), name: "Reader", permissions: Manager }, now);
    expect(readSession(token, now)?.viewer.permissions).toEqual(Manager);
  });
});

describe("changing a user", () => {
  it("refuses a form that is older than the row, naming what differs", () => {
    const amos = hire("Amos", "Sales Agent");
    const form = unchanged(amos.userId);
    changeUser(kris(), { ...form, phone: "(480) 555-1234" }, now);
    const stale = () => changeUser(kris(), { ...form, firstName: "Famous" }, now);
    expect(stale).toThrow(Conflict);
    expect(userRow(amos.userId)).toMatchObject({ firstName: "Amos", phone: "+14805551234" });
  });

  it("tells the history who changed what", () => {
    const amos = hire("Amos", "Sales Agent");
    changeUser(kris(), { ...unchanged(amos.userId), timeZone: "UTC" }, now);
    const told = db().select().from(events).where(eq(events.kind, "admin.changed")).all();
    expect(told).toMatchObject([{ actorId: 1, subject: "user", subjectId: amos.userId }]);
    expect(told[0]?.content).toContain('"field":"timeZone","from":"America/Phoenix","to":"UTC"');
  });

  it("gives licences only while there are some", () => {
    const [amos, bea] = [hire("Amos", null), hire("Bea", null)];
    setLicence(kris(), amos.userId, false, now);
    db().update(company).set({ licences: 2 }).run();
    expect(() => setLicence(kris(), amos.userId, true, now)).toThrow(/No license is free/);
    setLicence(kris(), bea.userId, false, now);
    setLicence(kris(), amos.userId, true, now);
    expect(userRow(amos.userId).licensedAt).toEqual(now);
  });
});

describe("a user who leaves", () => {
  it("is out at once, their records with somebody else, and can come back", async () => {
    const [amos, bea] = [hire("Amos", "Manager"), hire("Bea", "Manager")];
    const account = createRecord(amos, "account", { name: "Tokyo Noodles", ownerId: amos.userId }, now);
    const token = startSession(amos.userId, { ip: null, userAgent: null }, now);
    await deactivateUser(kris(), { userId: amos.userId, toUserId: bea.userId }, later(minute));
    expect(readSession(token, later(minute))).toBeNull();
    const shown = listUsers(kris());
    expect(shown.find(({ id }) => id === bea.userId)?.owns).toBe(1);
    expect(shown.find(({ id }) => id === amos.userId)).toMatchObject({
      status: "deactivated",
      licensed: false,
      owns: 0,
    });
    const told = db().select().from(events).where(eq(events.subjectId, account.id)).all();
    expect(told.map(({ kind }) => kind)).toContain("record.changed");
    reactivateUser(kris(), amos.userId, later(minute));
    expect(viewerOfUser(amos.userId)).not.toBeNull();
  });

  it("is not oneself, nor the last Super Admin, nor the primary contact", async () => {
    const admin = hire("Ada", "Administrator");
    setSuperAdmin(kris(), admin.userId, true, now);
    const leave = (viewer: Viewer, userId: number) => deactivateUser(viewer, { userId, toUserId: null }, now);
    await expect(leave(kris(), 1)).rejects.toThrow(/yourself/);
    await expect(leave(viewerOfUser(admin.userId)!, 1)).rejects.toThrow(/primary contact/);
  });
});
