import type { Option } from "@/components/ui/option";
import type { Role } from "@/lib/roles/roles";

/** What a user's drawer chooses from. */
export type PeopleChoices = {
  roles: Pick<Role, "id" | "name" | "sentence" | "beyondViewer">[];
  teams: { id: number; name: string }[];
  locations: { id: number; name: string }[];
  /** Who can take over what somebody owns. */
  successors: { id: number; name: string }[];
  freeLicences: number;
  viewer: { userId: number; superAdmin: boolean };
};

/** The value of the choice for nothing, for a list cannot hold an empty one. */
export const nobody = "none";

export const options = (rows: { id: number; name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: String(id), label: name }));

export const optionsOrNone = (rows: { id: number; name: string }[], none: string): Option[] => [
  { value: nobody, label: none },
  ...options(rows),
];

/** Roles beyond the viewer's own rights are named, but cannot be given. */
export const roleOptions = (roles: PeopleChoices["roles"]): Option[] => [
  { value: nobody, label: "No role" },
  ...roles.map(({ id, name, beyondViewer }) => ({ value: String(id), label: name, disabled: beyondViewer })),
];

export const toId = (value: string): number | null =>
  value === nobody || value === "" ? null : Number(value);
export const fromId = (id: number | null): string => (id === null ? nobody : String(id));
