import {
  Eye,
  GitFork,
  type LucideIcon,
  Merge,
  Pencil,
  Plus,
  ShieldQuestion,
  Split,
  Trash2,
  Zap,
} from "lucide-react";
import type { ReactNode } from "react";
import type { OwnDeed } from "@/components/records/OwnDeeds";
import { hasMacros } from "@/lib/macros/macro";
import { mergeAddress } from "@/lib/merge/address";
import type { RecordActionsProps } from "./RecordActions";

/** One thing that can be done with a record: in its menu, and in the palette. */
export type RecordAction = {
  label: string;
  icon: ReactNode;
  /** What the palette calls it, which stands beside no record. */
  command: string;
  /** What else the palette finds it by. */
  words?: string;
  danger?: boolean;
} & ({ run: () => void; href?: undefined } | { href: string; run?: undefined });

/** What an action asks first, beside the menu. */
export type Question = "macro" | "split" | "why" | "delete";

type Offered = Omit<RecordActionsProps, "deeds"> & {
  own: readonly OwnDeed[];
  watch: { label: string; toggle: () => void };
  unmerge: (mergeId: number, name: string) => void;
  ask: (question: Question) => void;
};

/** What this viewer can do with a record, in the groups of its menu. */
export const actionsOf = (offered: Offered): RecordAction[][] =>
  [withItself(offered), beginnings(offered), amongOthers(offered), removal(offered)].filter(
    (group) => group.length > 0,
  );

function withItself({ record: { id, type, path, name }, watch, mayEdit, own, ask }: Offered): RecordAction[] {
  const edit = {
    label: "Edit",
    icon: icon(Pencil),
    command: `Edit ${name}`,
    href: `/${path}/${id}/details?edit=1`,
  };
  const macro = { label: "Apply macro…", icon: icon(Zap), command: "Apply macro…", words: "fill in" };
  return [
    {
      ...{ label: watch.label, icon: icon(Eye), run: watch.toggle },
      ...{ command: `${watch.label} ${name}`, words: "follow notify" },
    },
    ...(mayEdit ? [edit] : []),
    ...own.map((deed) => ({ ...deed, command: `${deed.label} ${name}`, words: type })),
    ...(mayEdit && hasMacros(type) ? [{ ...macro, run: () => ask("macro") }] : []),
  ];
}

const beginnings = (offered: Offered): RecordAction[] =>
  offered.beginnings.map(({ label, href }) => ({
    ...{ label, href, icon: icon(Plus) },
    ...{ command: label, words: "create add" },
  }));

function amongOthers({ record, merges, unmerge, ask, ...may }: Offered): RecordAction[] {
  const { id, path, name } = record;
  const merge = { label: "Merge…", icon: icon(Merge), command: `Merge ${name}…`, words: "duplicate" };
  const split = { label: "Split case…", icon: icon(GitFork), command: `Split ${name}`, words: "case new" };
  const why = "Why can or can’t they see this?";
  return [
    ...(may.mayMerge ? [{ ...merge, href: mergeAddress(path, { record: id }) }] : []),
    ...(may.maySplit ? [{ ...split, run: () => ask("split") }] : []),
    ...merges.map((each) => ({
      ...{ label: `Unmerge ${each.name}`, icon: icon(Split), command: `Unmerge ${each.name}` },
      run: () => unmerge(each.mergeId, each.name),
    })),
    ...(may.mayAskWhy
      ? [{ label: why, icon: icon(ShieldQuestion), command: why, words: "access", run: () => ask("why") }]
      : []),
  ];
}

const removal = ({ record: { name }, mayDelete, ask }: Offered): RecordAction[] =>
  mayDelete
    ? [
        {
          ...{ label: "Delete", icon: icon(Trash2), danger: true, run: () => ask("delete") },
          ...{ command: `Delete ${name}`, words: "remove bin" },
        },
      ]
    : [];

const icon = (Icon: LucideIcon) => <Icon aria-hidden size={16} strokeWidth={1.5} />;
