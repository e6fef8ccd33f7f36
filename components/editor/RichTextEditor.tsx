"use client";

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { useField } from "@/components/ui/Field";
import { htmlOfText, isBlank, textOfHtml } from "@/lib/content/text";
import { type Command, nothingActive, type Person } from "./command";
import type { SurfaceProps } from "./Surface";
import type { SurfaceLook } from "./surface-props";
import { type Inserts, Toolbar } from "./Toolbar";
import "./rich-text.css";

export type RichTextHandle = {
  focus: () => void;
  /** Puts sanitised rich text where the cursor is, and the focus behind it. */
  insert: (html: string) => void;
};

export type RichTextEditorProps = {
  /** Its accessible name. */
  label: string;
  /** HTML; "" when there is nothing. Another one than was last handed out replaces what is being written. */
  value: string;
  onChange: (html: string) => void;
  /** Submits the HTML under this name. */
  name?: string;
  placeholder?: string;
  /** Who can be mentioned with `@`. */
  people?: readonly Person[];
  /** The id of what is typed into; a Field gives it by itself. */
  id?: string;
  invalid?: boolean;
  disabled?: boolean;
  /** Lines that it is high when empty. */
  rows?: number;
  /** Without a frame, where the place around it is one. */
  bare?: boolean;
  /** For the row of buttons. */
  toolsClass?: string;
  /** What can be inserted: predefined texts, or, where one is written, the placeholders of it. */
  inserts?: Inserts;
  ref?: Ref<RichTextHandle>;
};

/**
 * Formatted text with bold, italic, underline, colour, lists, links, pictures, code and mentions. The editor itself
 * is large and loaded when somebody turns to the field; until then, and if it never comes, a text area of the same
 * height takes what is typed, so nothing shifts and no letter is lost.
 */
export function RichTextEditor({ ref, name, bare, rows = 3, ...props }: RichTextEditorProps) {
  const { value, onChange, disabled, toolsClass, label, placeholder, inserts = "texts" } = props;
  const { controlId, required } = useField();
  const box = useRef<HTMLDivElement>(null);
  const { Surface, wake, first } = useSurface(!isBlank(value));
  const target = () => box.current?.querySelector<HTMLElement>("[contenteditable], textarea");
  const run = useRef<(command: Command) => void>(null);
  useImperativeHandle(ref, () => ({
    focus: () => target()?.focus(),
    insert: (html) => (run.current ?? wake)({ do: "insert", html }),
  }));
  const look = {
    id: props.id ?? controlId,
    label,
    placeholder,
    required,
    invalid: props.invalid,
    disabled,
    minHeight: `${rows * 1.25 + 1}rem`,
  };
  return (
    <div ref={box} className={cx("relative flex min-w-0 flex-col", ringClass, !bare && frameClass)}>
      {Surface ? (
        <Surface
          {...look}
          value={value}
          onChange={onChange}
          people={props.people ?? []}
          toolsClass={toolsClass}
          inserts={inserts}
          first={first}
          runRef={run}
          focusAtFirst={box.current?.contains(document.activeElement) ?? false}
        />
      ) : (
        <Plain {...look} {...{ value, onChange, toolsClass, inserts, wake }} />
      )}
      {name && <input type="hidden" name={name} value={value} />}
    </div>
  );
}

/** A long text scrolls within, so that its buttons stay in sight. */
const frameClass =
  "max-h-[70svh] rounded-control border border-control bg-sheet has-aria-invalid:border-bad-fill";

/** The ring of the field around both of its bodies; within the box, as the place around a bare one clips. */
const ringClass =
  "rounded-control -outline-offset-2 outline-ring has-[textarea:focus-visible]:outline-2 has-[.ProseMirror-focused]:outline-2";

type PlainProps = SurfaceLook &
  Pick<RichTextEditorProps, "value" | "onChange" | "toolsClass"> & {
    inserts: Inserts;
    wake: (command?: Command) => void;
  };

/** What is there until the editor is: a text area, and buttons that ask for the editor. */
function Plain({ id, label, placeholder, required, invalid, disabled, minHeight, ...rest }: PlainProps) {
  const { value, onChange, toolsClass, inserts, wake } = rest;
  // Reading the words back from the HTML would take spaces from under the cursor.
  const [typed, setTyped] = useState("");
  const type = (text: string) => {
    setTyped(text);
    onChange(htmlOf(text));
  };
  return (
    <>
      <textarea
        id={id}
        aria-label={label}
        aria-required={required}
        aria-invalid={invalid || undefined}
        placeholder={placeholder}
        disabled={disabled}
        value={htmlOf(typed) === value ? typed : textOfHtml(value)}
        onFocus={() => wake()}
        onPointerEnter={() => wake()}
        onChange={(event) => type(event.target.value)}
        style={{ minHeight }}
        className="w-full resize-none bg-transparent px-3 py-2 text-input outline-none"
      />
      <Toolbar
        active={nothingActive}
        run={wake}
        disabled={disabled}
        inserts={inserts}
        className={toolsClass}
      />
    </>
  );
}

const htmlOf = (text: string) => (text.trim() === "" ? "" : htmlOfText(text));

/** Loads the editing surface once it is wanted; `first` is what a button asked for before it was there. */
function useSurface(wantedAtOnce: boolean) {
  const [Surface, setSurface] = useState<React.ComponentType<SurfaceProps> | null>(null);
  const [wanted, setWanted] = useState(false);
  const [first, setFirst] = useState<Command | null>(null);
  const load = wanted || wantedAtOnce;
  useEffect(() => {
    // Should it not come, the text area goes on serving.
    if (load) import("./Surface").then((loaded) => setSurface(() => loaded.Surface), ignore);
  }, [load]);
  const wake = (command?: Command) => {
    setWanted(true);
    if (command) setFirst(command);
  };
  return { Surface, wake, first };
}

const ignore = () => {};
