import { notFound } from "next/navigation";
import { RecordList } from "@/components/records/RecordList";
import { Frame } from "@/components/shell/Frame";
import { RecordMenu } from "@/components/shell/RecordMenu";
import { type RecordListPage, recordListPage } from "@/lib/records/list-page";
import { typeAtPath } from "@/lib/records/registry";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { asFirstUser } from "../as-first-user";

const memory = new Map<string, { who: SignedIn; list: RecordListPage }>();

/**
 * The floor that list pages are measured against (bench builds only): the same frame and list, drawn from what
 * the first call left in memory, with no session, no store and no access rule.
 */
export default async function FloorPage({ params }: { params: Promise<{ records: string }> }) {
  const { records: path } = await params;
  const type = typeAtPath(path) ?? notFound();
  const held = memory.get(path) ?? remember(path);
  return (
    <Frame who={held.who} menu={<RecordMenu />}>
      <RecordList viewer={held.who.viewer} type={type} {...held.list} />
    </Frame>
  );
}

function remember(path: string) {
  const who = asFirstUser();
  const list = recordListPage(who.viewer, typeAtPath(path)!, new URLSearchParams(), new Date());
  memory.set(path, { who, list });
  return { who, list };
}
