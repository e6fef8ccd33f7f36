import { storeState } from "@/db/client";

type State = ReturnType<typeof storeState>;
export type StoreTrouble = Extract<State, { writable: false }>["trouble"];

/** What keeps the store from taking writes at present; null when nothing does. */
export function storeTrouble(): StoreTrouble | null {
  const state = storeState();
  return state.writable ? null : state.trouble;
}
