"use client";

import { Plus, Settings2, TextQuote } from "lucide-react";
import { useState } from "react";
import { KeptItems } from "@/components/availability/KeptItems";
import type { Command } from "@/components/editor/command";
import { toolClass } from "@/components/editor/tool-class";
import { IconButton } from "@/components/ui/IconButton";
import { later } from "@/components/ui/later";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { useAnswer } from "@/components/ui/useAnswer";
import type { TextMenu } from "@/lib/predefined-texts/text";

const ChooseText = later(() => import("./ChooseText")).part((loaded) => loaded.ChooseText);
const CreateText = later(() => import("./CreateText")).part((loaded) => loaded.CreateText);

type TextButtonProps = { disabled?: boolean; run: (command: Command) => void };

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** Inserts a predefined text where the cursor is, as typing `/` does, and begins a new one. */
export function TextButton({ disabled, run }: TextButtonProps) {
  const [asked, ask] = useState<"choose" | "create" | null>(null);
  const insert = (id: number) => {
    ask(null);
    run({ do: "text", id });
  };
  const trigger = (
    <IconButton label="Predefined text" keys="/" disabled={disabled} className={toolClass}>
      <TextQuote {...icon} />
    </IconButton>
  );
  return (
    // What is pressed in a layer of it is no key of the form or the field that the text stands in.
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to nothing itself
    <span onKeyDown={(event) => asked && event.stopPropagation()}>
      <Menu trigger={trigger} side="top">
        <Items onInsert={insert} onAsk={ask} />
      </Menu>
      {asked === "choose" && <ChooseText onChoose={insert} onClose={() => ask(null)} />}
      {asked === "create" && <CreateText onClose={() => ask(null)} />}
    </span>
  );
}

type ItemsProps = { onInsert: (id: number) => void; onAsk: (what: "choose" | "create") => void };

function Items({ onInsert, onAsk }: ItemsProps) {
  const { answer, failure } = useAnswer<TextMenu>("predefined-texts");
  return (
    <>
      <KeptItems
        kept={answer?.texts ?? null}
        failed={failure !== null}
        none="No predefined text yet."
        onChoose={onInsert}
        onSearch={() => onAsk("choose")}
      />
      <MenuSeparator />
      <MenuItem icon={<Plus {...icon} />} onSelect={() => onAsk("create")}>
        Create Predefined Text
      </MenuItem>
      <MenuLink href="/predefined-texts" icon={<Settings2 {...icon} />}>
        Manage predefined text
      </MenuLink>
    </>
  );
}
