import { Bold, Code, Italic, List as ListIcon, ListOrdered, Underline } from "lucide-react";
import type { ReactNode } from "react";
import { PlaceholderButton } from "@/components/predefined-texts/PlaceholderButton";
import { TextButton } from "@/components/predefined-texts/TextButton";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/IconButton";
import { ColourButton } from "./ColourButton";
import type { Active, Command, List, Mark } from "./command";
import { LinkButton } from "./LinkButton";
import { PictureButton } from "./PictureButton";
import { toolClass } from "./tool-class";

/** What a writer can insert besides formatting: a predefined text is filled in, a placeholder is what it holds. */
export type Inserts = "texts" | "placeholders";

type ToolbarProps = {
  inserts: Inserts;
  active: Active;
  run: (command: Command) => void;
  disabled?: boolean;
  className?: string;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

const marks: { what: Mark; label: string; keys?: string; icon: ReactNode }[] = [
  { what: "bold", label: "Bold", keys: "Ctrl B", icon: <Bold {...icon} /> },
  { what: "italic", label: "Italic", keys: "Ctrl I", icon: <Italic {...icon} /> },
  { what: "underline", label: "Underline", keys: "Ctrl U", icon: <Underline {...icon} /> },
];
const rest: { what: Mark | List; label: string; icon: ReactNode }[] = [
  { what: "bulletList", label: "Bulleted list", icon: <ListIcon {...icon} /> },
  { what: "orderedList", label: "Numbered list", icon: <ListOrdered {...icon} /> },
  { what: "code", label: "Code", icon: <Code {...icon} /> },
];

/** The buttons under a text. They say what to do and know nothing of the editor, which comes later. */
export function Toolbar({ inserts, active, run, disabled, className }: ToolbarProps) {
  const Insert = inserts === "texts" ? TextButton : PlaceholderButton;
  const toggle = ({
    what,
    label,
    keys,
    icon: drawn,
  }: (typeof marks | typeof rest)[number] & { keys?: string }) => (
    <IconButton
      key={what}
      label={label}
      keys={keys}
      disabled={disabled}
      aria-pressed={active.on.has(what)}
      className={toolClass}
      onClick={() => run({ do: "toggle", what })}
    >
      {drawn}
    </IconButton>
  );
  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      className={cx("flex flex-wrap items-center gap-0.5 px-1.5 pb-1", className)}
    >
      {marks.map(toggle)}
      <ColourButton
        colour={active.colour}
        disabled={disabled}
        onChoose={(colour) => run({ do: "colour", colour })}
      />
      {rest.map(toggle)}
      <LinkButton href={active.href} disabled={disabled} onSet={(href) => run({ do: "link", href })} />
      <PictureButton disabled={disabled} onChoose={(file) => run({ do: "picture", file })} />
      <Insert disabled={disabled} run={run} />
    </div>
  );
}
