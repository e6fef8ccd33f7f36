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
import { activeIn, apply } from "./apply";
import type { Command, Person } from "./command";
import { extensions } from "./extensions";
import { MentionList } from "./MentionList";
import { type SurfaceLook, surfaceProps } from "./surface-props";
import { Toolbar } from "./Toolbar";
import { useMentions } from "./use-mentions";

export type SurfaceProps = SurfaceLook & {
  value: string;
  onChange: (html: string) => void;
  people: readonly Person[];
  toolsClass: string | undefined;
  /** What a button asked for before this was there. */
  first: Command | null;
  /** Takes what is asked for from outside while this is there. */
  runRef: RefObject<((command: Command) => void) | null>;
  /** The text area that it takes the place of was being typed into. */
  focusAtFirst: boolean;
};

/** The editor itself. Loaded on demand by RichTextEditor. */
export function Surface({ value, onChange, people, toolsClass, ...rest }: SurfaceProps) {
  const { first, runRef, focusAtFirst, ...look } = rest;
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

  function run(command: Command) {
    apply(editor, command).catch((error: Error) => setProblem(error.message));
  }

  useImperativeHandle(runRef, () => run);
  useEffect(() => {
    keys.current = mentions.onKey;
  });
  useFocusAtFirst(editor, focusAtFirst);
  useFirst(editor, first, run);
  useEffect(() => {
    if (value === handedOut.current) return;
    handedOut.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

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
      <Toolbar active={active} run={run} disabled={look.disabled} className={toolsClass} />
      <MentionList id={listId} {...mentions} />
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
