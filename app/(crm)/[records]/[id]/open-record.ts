import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { survivorSeenBy } from "@/lib/merge/merged-record";
import { getRecord, type Stored } from "@/lib/records/record";
import { typeAtPath } from "@/lib/records/registry";
import type { RecordType, Tab } from "@/lib/records/type";
import { requireViewer } from "@/lib/sessions/request";

export type WorkspaceParams = { params: Promise<{ records: string; id: string }> };

export type Opened = { viewer: Viewer; type: RecordType; record: Stored; now: Date };

/** The record of a workspace's address for whoever asks, read once a request. Not found where it is not theirs to see. */
export async function openRecord(params: WorkspaceParams["params"]): Promise<Opened> {
  const { records, id } = await params;
  return open(records, id);
}

/** The same for a tab, which not every type has. */
export async function openTab(params: WorkspaceParams["params"], tab: Tab): Promise<Opened> {
  const opened = await openRecord(params);
  return opened.type.tabs.includes(tab) ? opened : notFound();
}

/** The title of a tab, with the record's name: `Details · ABC Cleaning`. */
export async function titled(params: WorkspaceParams["params"], tab?: string): Promise<Metadata> {
  const { record } = await openRecord(params);
  return { title: tab ? `${tab} · ${record.name}` : record.name };
}

const open = cache(async (path: string, id: string): Promise<Opened> => {
  const viewer = await requireViewer();
  const type = typeAtPath(path);
  if (!type || !/^[1-9]\d{0,14}$/.test(id)) return notFound();
  try {
    return { viewer, type, record: getRecord(viewer, type, Number(id)), now: new Date() };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const survivor = survivorSeenBy(viewer, type, Number(id));
    return survivor ? redirect(`/${type.path}/${survivor}`) : notFound();
  }
});
