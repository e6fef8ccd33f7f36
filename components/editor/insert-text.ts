import type { Editor } from "@tiptap/react";
import type { About } from "@/lib/predefined-texts/text";

/**
 * Inserts a predefined text, filled in by the server for what is written about, and chooses the first gap that it left,
 * so that what is typed next takes its place. Rejects with a sentence for the writer.
 */
export async function insertText(editor: Editor, id: number, about: About): Promise<void> {
  const html = await filled(id, about);
  const start = editor.state.selection.from;
  editor.chain().focus().insertContent(inlineOf(html)).run();
  const gap = firstGap(editor, start);
  if (gap !== null) editor.chain().setNodeSelection(gap).run();
}

async function filled(id: number, { recordId, contactId, accountId }: About): Promise<string> {
  const given = Object.entries({ record: recordId, contact: contactId, account: accountId });
  const query = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
  const response = await fetch(`/api/predefined-texts/${id}?${query}`).catch(() => null);
  if (!response?.ok) throw new Error("The text could not be inserted. Please try again.");
  return (await response.json()).html;
}

/** A single paragraph goes on in the line where the cursor is. */
function inlineOf(html: string): string {
  const only = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(html);
  return only?.[1] ?? html;
}

function firstGap({ state: { doc, selection } }: Editor, start: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(Math.max(0, start - 1), selection.to, (node, at) => {
    if (node.type.name === "gap") found ??= at;
  });
  return found;
}
