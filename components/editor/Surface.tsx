"use client";

import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import {
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Avatar } from "@/components/ui/Avatar";
import { activeIn, apply } from "./apply";
import type { Command, Person } from "./command";
import { extensions } from "./extensions";
import { SuggestionList } from "./SuggestionList";
import { type SurfaceLook, surfaceProps } from "./surface-props";
import { type Inserts, Toolbar } from "./Toolbar";
import { useMentions } from "./use-mentions";
import { useTexts } from "./use-texts";
import { useWritingAbout } from "./writing-about";

export type SurfaceProps = SurfaceLook & {
  value: string;
  onChange: (html: string) => void;
  people: readonly Person[];
  toolsClass: string | undefined;
  inserts: Inserts;
  /** What a button asked for before this was there. */
  first: Command | null;
  /** Takes what is asked for from outside while this is there. */
  runRef: RefObject<((command: Command) => void) | null>;
  /** The text area that it takes the place of was being typed into. */
  focusAtFirst: boolean;
};

/** The editor itself. Loaded on demand by RichTextEditor. */
export function Surface({ value, onChange, people, toolsClass, inserts, ...rest }: SurfaceProps) {
  const { first, runRef, focusAtFirst, ...look } = rest;
  const about = useWritingAbout();
  const [problem, setProblem] = useState("");
  const handedOut = useRef(value);
  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false);
  const listId = useId();
  const editor = useEditor({
    extensions,
    content: value,
    autofocus: first ? "end" : false,
    // A space that was typed last before this came belongs to the next word.
    parseOptions: { preserveWhitespace: focusAtFirst },
    editable: !look.disabled,
    // Never drawn on the server: it comes after somebody turned to the field.
    immediatelyRender: true,
    // The rules are in rich-text.css; a style element would be refused by the content policy.
    injectCSS: false,
    editorProps: surfaceProps(look, keys, (file) => run({ do: "picture", file })),
    onUpdate: ({ editor: changed }) => {
      handedOut.current = changed.isEmpty ? "" : changed.getHTML();
      setProblem("");
      onChange(handedOut.current);
    },
  });
  const { active, empty } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ active: activeIn(current), empty: current.isEmpty }),
  });
  const mentions = useMentions(editor, people);
  const texts = useTexts(editor, run);

  function run(command: Command) {
    apply(editor, command, about).catch((error: Error) => setProblem(error.message));
  }

  useImperativeHandle(runRef, () => run);
  useEffect(() => {
    keys.current = (event) => mentions.onKey(event) || (inserts === "texts" && texts.onKey(event));
  });
  useFocusAtFirst(editor, focusAtFirst);
  useEffect(() => {
    if (value === handedOut.current) return;
    handedOut.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  // After the value was compared: what it writes is not in it yet.
  useFirst(editor, first, run);

  return (
    <>
      <EditorContent editor={editor} className="min-h-0 overflow-y-auto text-input" />
      {empty && (
        <span aria-hidden className="pointer-events-none absolute px-3 py-2 text-input text-muted">
          {look.placeholder}
        </span>
      )}
      {problem && (
        <p role="alert" className="px-3 pb-1 text-meta text-bad-ink">
          {problem}
        </p>
      )}
      <Toolbar active={active} run={run} disabled={look.disabled} inserts={inserts} className={toolsClass} />
      <SuggestionList id={`${listId}@`} label="People to mention" {...mentions.list}>
        {({ name }) => (
          <>
            <Avatar name={name} size={20} />
            {name}
          </>
        )}
      </SuggestionList>
      {inserts === "texts" && (
        <SuggestionList id={`${listId}/`} label="Predefined text" {...texts.list}>
          {({ name, excerpt }) => (
            <span className="min-w-0">
              <span className="block truncate">{name}</span>
              <span className="block truncate text-meta text-muted">{excerpt}</span>
            </span>
          )}
        </SuggestionList>
      )}
    </>
  );
}

/** Before the browser hears another key: the library's own autofocus comes a moment later, and letters fall between. */
function useFocusAtFirst(editor: Editor, wanted: boolean) {
  const asked = useRef(wanted);
  useLayoutEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
  }, [editor]);
}

function useFirst(editor: Editor, first: Command | null, run: (command: Command) => void) {
  const asked = useRef(first);
  useEffect(() => {
    const command = asked.current;
    asked.current = null;
    if (command) run(command);
  });
  return editor;
}
