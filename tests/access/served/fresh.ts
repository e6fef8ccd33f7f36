import { has, may } from "../rule";
import type { Person, World } from "../world/world";
import { type Browser, send } from "./client";
import { call, isDone, refusalOf } from "./doors";
import { newTask } from "./trials/records";
import type { Beside, Target, Trial } from "./trials/trial";

type Type = Target["type"];
type Held = Pick<Target, "ownerId" | "teamId">;

let nth = 0;

/** Has the Super Admin make records for trials that are to succeed, so that each finds what it changes. */
export class Maker {
  private besides: Promise<Beside> | undefined;

  constructor(
    readonly world: World,
    readonly admin: Browser,
  ) {}

  /** A record on which the rule lets this reader do it; nothing where there is no such record. */
  async for(
    trial: Trial,
    type: Type,
    { person, cookie, base }: Browser,
  ): Promise<[Target, Beside] | undefined> {
    const held = this.heldBy(person, trial, type);
    if (!held) return undefined;
    const beside = await this.beside({ ownerId: person.userId, teamId: null });
    const target = await this.one(type, held, beside.contact);
    if (trial.consumes) this.besides = undefined;
    if (trial.needs === "note") target.noteId = await this.noteOn(target);
    if (trial.needs === "task") target.taskId = await this.taskOn(target);
    if (trial.needs === "file") target.fileId = await this.fileOn(target);
    if (trial.needs === "account") await this.asAdmin("linkRecordsAction", linkOf(target, beside));
    if (trial.needs === "line")
      await this.asAdmin("addLineAction", { opportunityId: target.id, productId: beside.product.id });
    if (trial.needs === "bin") {
      const deleter = has(person, "deletePermanently") ? this.admin : { person, cookie, base };
      await this.do(deleter, "deleteRecordAction", { type, id: target.id });
      target.binnedBy = deleter.person.userId;
    }
    return [target, beside];
  }

  /** Whose the record must be: the reader's own, a colleague's or another's. */
  private heldBy(person: Person, trial: Trial, type: Type): Held | undefined {
    const { otto, colleague } = this.world.people;
    const owners = type === "product" ? [null] : [person.userId, colleague!.userId, otto!.userId];
    const own = { type, teamId: null, id: 0, noteId: null, taskId: null, fileId: null };
    return owners
      .map((ownerId) => ({ ownerId, teamId: null }))
      .find((held) => {
        const live: Target = { ...own, ...held };
        if (trial.needs === "bin") return this.mayBin(person, trial, live);
        const mine = (of: Type) => ({ ...own, type: of, ownerId: of === "product" ? null : person.userId });
        const beside = { account: mine("account"), contact: mine("contact"), product: mine("product") };
        return trial.allowed(this.world, person, live, beside);
      });
  }

  /** Others restore only what they have deleted themselves. */
  private mayBin(person: Person, trial: Trial, live: Target): boolean {
    const binned = { ...live, binnedBy: person.userId };
    const deletes = may(this.world, person, "delete", live as never) || has(person, "deletePermanently");
    return deletes && trial.allowed(this.world, person, binned, {} as Beside);
  }

  /** What stands beside the record of a trial is only linked to, so one of each will do for all of a reader's. */
  private beside(held: Held): Promise<Beside> {
    this.besides ??= this.makeBeside(held);
    return this.besides;
  }

  private async makeBeside(held: Held): Promise<Beside> {
    const contact = await this.one("contact", held);
    return { contact, account: await this.one("account", held), product: await this.one("product", held) };
  }

  private async one(type: Type, { ownerId }: Held, contact?: Target): Promise<Target> {
    const name = { name: `Made for a trial ${nth++}` };
    const owned = type === "product" ? {} : { ownerId: String(ownerId ?? "") };
    const assigned = ["case", "lead", "opportunity"].includes(type) ? { teamId: "" } : {};
    const input = { ...name, ...owned, ...assigned, ...needed(type, contact) };
    const { id } = (await this.asAdmin("createRecordAction", { type, input, links: [] })) as { id: number };
    return {
      id,
      type,
      ownerId: type === "product" ? null : ownerId,
      teamId: null,
      noteId: null,
      taskId: null,
      fileId: null,
    };
  }

  private async noteOn({ type, id }: Target): Promise<number> {
    const input = { record: { type, id }, html: "<p>Flagged for a trial</p>", flagged: true };
    return (await this.asAdmin("addNoteAction", input)) as number;
  }

  private async taskOn({ id }: Target): Promise<number> {
    const input = newTask(this.admin.person.userId);
    return (await this.asAdmin("addTaskAction", { recordId: id, ...input })) as number;
  }

  private async fileOn({ id }: Target): Promise<number> {
    const answer = await send(this.admin, id);
    return (JSON.parse(answer.text) as { id: number }).id;
  }

  asAdmin(action: string, input: unknown): Promise<unknown> {
    return this.do(this.admin, action, input);
  }

  private async do(browser: Browser, action: string, input: unknown): Promise<unknown> {
    const answer = await call(this.world, browser, action, input);
    if (!isDone(answer))
      throw new Error(`${action} for a trial: ${refusalOf(answer)} ${answer.text.slice(0, 300)}`);
    return answer.result?.data;
  }
}

const linkOf = ({ type, id }: Target, { account }: Beside) => ({
  type,
  id,
  relation: "accounts",
  otherId: account.id,
});

/** What a new record of the type must be given. */
export const needed = (type: Type, contact?: { id: number }): Record<string, string> =>
  ({
    ...{ account: {}, contact: {}, lead: {}, product: { amountCents: "1" }, case: { topicId: "1" } },
    opportunity: { stageId: "1", primaryContactId: String(contact?.id ?? "") },
  })[type];
