import type { Editor } from "@tiptap/react";
import type { Colour } from "@/lib/content/colours";
import { escaped } from "@/lib/content/text";
import type { About } from "@/lib/predefined-texts/text";
import type { Active, Command, List, Mark } from "./command";
import { insertText } from "./insert-text";
import { pictureOf } from "./picture-file";

const toggles: readonly (Mark | List)[] = [
  "bold",
  "italic",
  "underline",
  "code",
  "bulletList",
  "orderedList",
];

/** What holds at the cursor. */
export function activeIn(editor: Editor): Active {
  return {
    on: new Set(toggles.filter((what) => editor.isActive(what))),
    colour: (editor.getAttributes("colour").name as Colour | undefined) ?? null,
    href: (editor.getAttributes("link").href as string | undefined) ?? null,
  };
}

/**
 * Does what a button asked for in a text about something, and gives the cursor back to the text. Rejects with a
 * sentence for the writer.
 */
export async function apply(editor: Editor, command: Command, about: About): Promise<void> {
  const chain = () => editor.chain().focus();
  switch (command.do) {
    case "toggle":
      toggle(chain(), command.what).run();
      return;
    case "colour":
      if (command.colour) chain().setMark("colour", { name: command.colour }).run();
      else chain().unsetMark("colour").run();
      return;
    case "link":
      setLink(editor, command.href);
      return;
    case "picture":
      chain()
        .insertContent({ type: "picture", attrs: await pictureOf(command.file) })
        .run();
      return;
    case "insert":
      insert(editor, command.html);
      return;
    case "text":
      await insertText(editor, command.id, about);
      return;
    case "placeholder":
      chain()
        .insertContent({
          type: "placeholder",
          attrs: { notation: command.notation, label: command.label },
        })
        .run();
      return;
    default:
      command satisfies never;
  }
}

type Chain = ReturnType<Editor["chain"]>;

function toggle(chain: Chain, what: Mark | List): Chain {
  if (what === "bulletList") return chain.toggleBulletList();
  return what === "orderedList" ? chain.toggleOrderedList() : chain.toggleMark(what);
}

/** Where the cursor is, apart from the word before it; at the end of a text that nobody has put it into yet. */
function insert(editor: Editor, html: string): void {
  const untouched = editor.state.selection.empty && editor.state.selection.from <= 1;
  editor.commands.focus(untouched ? "end" : undefined);
  const before = editor.state.selection.$from.nodeBefore?.text ?? "";
  const chain = editor.chain();
  if (/\S$/.test(before)) chain.insertContent(space);
  chain.insertContent(html).run();
  // What is written next is no longer the link's.
  if (editor.isActive("link")) editor.commands.insertContent(space);
}

const space = { type: "text", text: " " };

/** Where no words are chosen, and no link stands, the address itself becomes the words. */
function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === null) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive("link"))
    insert(editor, `<a href="${escaped(href)}">${escaped(href)}</a>`);
  else chain.setLink({ href }).run();
}
