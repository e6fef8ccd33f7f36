import type { ReactNode } from "react";
import { board } from "./board";
import { caseSettings } from "./case-settings";
import { clocks } from "./clocks";
import { finding } from "./finding";
import { forecast } from "./forecast";
import { importing } from "./import";
import { inbox } from "./inbox";
import { leads } from "./leads";
import { lists } from "./lists";
import { macros } from "./macros";
import { ownFields } from "./own-fields";
import { people } from "./people";
import { quotes } from "./quotes";
import { records } from "./records";
import { score } from "./score";
import { wiki } from "./wiki";
import { work } from "./work";

/** One page of the user guide. */
export type HelpTopic = { slug: string; title: string; about: string; body: ReactNode };

/** The pages of the user guide, in reading order. */
export const helpTopics: readonly HelpTopic[] = [
  finding,
  lists,
  records,
  inbox,
  leads,
  board,
  quotes,
  forecast,
  work,
  macros,
  wiki,
  caseSettings,
  clocks,
  score,
  people,
  importing,
  ownFields,
];
