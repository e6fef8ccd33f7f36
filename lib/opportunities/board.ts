import { setImmediate } from "node:timers/promises";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Condition } from "@/lib/filters/condition";
import { type Filter, oneOf } from "@/lib/filters/filter";
import { leadType } from "@/lib/leads/lead";
import { lastEntryId } from "@/lib/live/entries";
import { openPipelines, type Stage, stagesOf } from "@/lib/pipelines/stages";
import { conditions } from "@/lib/records/list";
import { localeOf } from "@/lib/records/locale";
import { type Choice, choices } from "@/lib/records/lookups";
import type { RecordType } from "@/lib/records/type";
import { todayInZone } from "@/lib/time/zone";
import type { BoardAddress } from "./board-address";
import { type BoardSource, leadSource, stageSource } from "./board-column";
import { figuresOf } from "./board-figures";
import type { ColumnKind, Figures, Tile } from "./board-tile";
import { type TileSlice, tileSlice, tilesAmong } from "./board-tiles";
import { opportunityType } from "./opportunity";
import { type WayHrefs, wayHrefs } from "./ways";

/** What a column says of its stage; null for leads. */
export type BoardStage = Pick<Stage, "id" | "name" | "kind" | "colour" | "probability" | "rotsAfterDays">;

export type BoardColumn = TileSlice & {
  key: string;
  kind: ColumnKind;
  stage: BoardStage | null;
  figures: Figures;
};

/** A pipeline that is not shown, with stages to move a deal to. */
export type Elsewhere = { pipeline: string; stages: BoardStage[] };

/** The board as it is drawn, and nothing more: this goes to the browser. */
export type BoardPage = {
  columns: BoardColumn[];
  pipelineId: number;
  pipelines: Pick<Choice, "id" | "label">[];
  /**
   * The stages of the other pipelines that a deal here can be moved to: the open ones, for a deal is closed in its own.
   */
  elsewhere: Elsewhere[];
  owners: Pick<Choice, "id" | "label">[];
  departments: Pick<Choice, "id" | "label">[];
  /** What may be made here. */
  offers: { deal: boolean; lead: boolean };
  ways: WayHrefs;
  currency: string;
  /** The reader's own day, and when it was read, in milliseconds. */
  today: string;
  now: number;
  /** The history's last entry when it was read: what came later is told (lib/live). */
  drawnAt: number;
};

/** Leads and the deals of a pipeline by stage, the first of each column, with the sums of all (SPEC.md 10.3). */
export async function boardPage(viewer: Viewer, address: BoardAddress, now: Date): Promise<BoardPage> {
  const drawnAt = lastEntryId();
  const columns = await oneByOne(boardColumns(viewer, address, now));
  return {
    columns,
    pipelineId: pipelineOf(address),
    pipelines: openPipelines().map(({ id, name }) => ({ id, label: name })),
    elsewhere: elsewhere(address),
    owners: brief(choices("user").filter(({ retired }) => !retired)),
    departments: brief(choices("team")),
    offers: {
      deal: levelOf(viewer, opportunityType.name, "edit") !== "none",
      lead: levelOf(viewer, leadType.name, "edit") !== "none",
    },
    ways: wayHrefs(address),
    currency: localeOf(viewer).currency,
    today: todayInZone(now, viewer.timeZone),
    now: now.getTime(),
    drawnAt,
  };
}

/** The tiles of a column after a place; none of a column that is not there. Throws BadAddress. */
export function boardSlice(
  viewer: Viewer,
  address: BoardAddress,
  { key, from }: { key: string; from: string },
  now: Date,
): TileSlice {
  const source = sourcesOf(viewer, address, now).find((each) => each.key === key);
  if (!source) return { tiles: [], next: null };
  return tileSlice(viewer, source, askedOf(viewer, source.type, address, now), from, now);
}

/** The columns as they are shown at first: leads for whoever may see some, then the stages. */
export async function* boardColumns(
  viewer: Viewer,
  address: BoardAddress,
  now: Date,
): AsyncGenerator<BoardColumn> {
  for (const source of sourcesOf(viewer, address, now)) {
    const asked = askedOf(viewer, source.type, address, now);
    const { key, kind, stage } = source;
    yield {
      ...{ key, kind, stage: stage && toStage(stage), figures: await figuresOf(source, asked, now) },
      ...tileSlice(viewer, source, asked, null, now),
    };
  }
}

/** What a column holds of some records, and what of all. */
export type ColumnNews = { key: string; tiles: Tile[]; figures: Figures };

/** What became of these records on the board, by column; those that are not on it any more are missing. */
export async function* newsByColumn(
  viewer: Viewer,
  address: BoardAddress,
  ids: readonly number[],
  now: Date,
): AsyncGenerator<ColumnNews> {
  for (const source of sourcesOf(viewer, address, now)) {
    const asked = askedOf(viewer, source.type, address, now);
    const tiles = tilesAmong(viewer, source, asked, ids, now);
    yield { key: source.key, tiles, figures: await figuresOf(source, asked, now) };
  }
}

/** The same, with room for others between the columns. */
export const boardNews = (...asked: Parameters<typeof newsByColumn>): Promise<ColumnNews[]> =>
  oneByOne(newsByColumn(...asked));

/** All of them, with room for others between. */
async function oneByOne<Each>(all: AsyncIterable<Each>): Promise<Each[]> {
  const made: Each[] = [];
  for await (const each of all) {
    made.push(each);
    await setImmediate();
  }
  return made;
}

/** Leads for whoever may see some, then the stages of the pipeline. */
function sourcesOf(viewer: Viewer, address: BoardAddress, now: Date): BoardSource[] {
  const today = todayInZone(now, viewer.timeZone);
  const stages = stagesOf(pipelineOf(address)).map((stage) => stageSource(stage, today, address.allClosed));
  return levelOf(viewer, leadType.name, "view") === "none" ? stages : [leadSource(), ...stages];
}

function pipelineOf({ pipelineId }: BoardAddress): number {
  const all = openPipelines();
  return (all.find(({ id }) => id === pipelineId) ?? all[0])?.id ?? 0;
}

function elsewhere(address: BoardAddress): Elsewhere[] {
  const isOpen = ({ kind }: Stage) => kind === "open";
  return openPipelines()
    .filter(({ id }) => id !== pipelineOf(address))
    .map(({ id, name }) => ({ pipeline: name, stages: stagesOf(id).filter(isOpen).map(toStage) }));
}

/** What the board asks of the records of a type, the viewer's reach first. */
function askedOf(
  viewer: Viewer,
  type: RecordType,
  { ownerId, teamId, q }: BoardAddress,
  now: Date,
): Condition[] {
  const among = (field: string, id: number | null): Filter[] => (id === null ? [] : [oneOf(field, [id])]);
  return conditions(
    viewer,
    type,
    { filters: [...among("ownerId", ownerId), ...among("teamId", teamId)], q },
    now,
  );
}

const toStage = ({ id, name, kind, colour, probability, rotsAfterDays }: Stage): BoardStage => ({
  ...{ id, name, kind, colour, probability, rotsAfterDays },
});

const brief = (list: readonly Choice[]) => list.map(({ id, label }) => ({ id, label }));
