"use client";

import { Plus, Settings2, Zap } from "lucide-react";
import { type ReactNode, useState } from "react";
import { KeptItems } from "@/components/availability/KeptItems";
import { Button } from "@/components/ui/Button";
import { later } from "@/components/ui/later";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/Menu";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Entry } from "@/lib/interactions/interaction";
import type { MacroTarget } from "@/lib/macros/input";
import type { MacroMenu } from "@/lib/macros/macro";

const ChooseMacro = later(() => import("./ChooseMacro")).part((loaded) => loaded.ChooseMacro);
const CreateMacro = later(() => import("./CreateMacro")).part((loaded) => loaded.CreateMacro);

/** What is asked of a macro that was chosen, until it is done or left. */
export type Chosen = { macroId: number; onClose: () => void };

type MacrosMenuProps = {
  /** The case or form that a new macro is captured from. */
  target: MacroTarget;
  /** What is being written beside it. */
  draft?: () => Entry | null;
  /** Whether the fields are chosen to be kept at first: on a form, which is being filled in. */
  keepsFields?: boolean;
  className?: string;
  /** Shows what the chosen macro will do, and does it. */
  children: (chosen: Chosen) => ReactNode;
};

type Asked = { what: "choose" } | { what: "create"; draft: Entry | null } | { what: "use"; macroId: number };

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** **Macros**: what the writer may use, **Create Macro**, and the page to manage them on. */
export function MacrosMenu({ target, draft, keepsFields = false, className, children }: MacrosMenuProps) {
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  const use = (macroId: number) => ask({ what: "use", macroId });
  const trigger = (
    <Button icon={<Zap {...icon} />} className={className}>
      Macros
    </Button>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        <Items
          onUse={use}
          onSearch={() => ask({ what: "choose" })}
          onCreate={() => ask({ what: "create", draft: draft?.() ?? null })}
        />
      </Menu>
      {asked?.what === "choose" && <ChooseMacro onChoose={use} onClose={close} />}
      {asked?.what === "create" && (
        <CreateMacro target={target} written={asked.draft} keepsFields={keepsFields} onClose={close} />
      )}
      {asked?.what === "use" && children({ macroId: asked.macroId, onClose: close })}
    </>
  );
}

type ItemsProps = { onUse: (id: number) => void; onSearch: () => void; onCreate: () => void };

function Items({ onUse, onSearch, onCreate }: ItemsProps) {
  const { answer, failure } = useAnswer<MacroMenu>("macros");
  return (
    <>
      <KeptItems
        kept={answer?.macros ?? null}
        failed={failure !== null}
        none="No macro yet."
        onChoose={onUse}
        onSearch={onSearch}
      />
      <MenuSeparator />
      <MenuItem icon={<Plus {...icon} />} onSelect={onCreate}>
        Create Macro
      </MenuItem>
      <MenuLink href="/macros" icon={<Settings2 {...icon} />}>
        Manage macros
      </MenuLink>
    </>
  );
}
