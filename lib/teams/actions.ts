"use server";

import { action } from "@/lib/action";
import { changeTeam, createTeam } from "./change-team";
import { mergeTeams } from "./merge-teams";
import { changedTeam, newTeam, teamMerge } from "./team-input";

export const createTeamAction = action
  .metadata({ right: "admin:teams" })
  .inputSchema(newTeam)
  .action(async ({ parsedInput, ctx }) => createTeam(ctx.viewer, parsedInput, ctx.now));

export const changeTeamAction = action
  .metadata({ right: "admin:teams" })
  .inputSchema(changedTeam)
  .action(async ({ parsedInput, ctx }) => changeTeam(ctx.viewer, parsedInput, ctx.now));

export const mergeTeamsAction = action
  .metadata({ right: "admin:teams" })
  .inputSchema(teamMerge)
  .action(async ({ parsedInput, ctx }) => mergeTeams(ctx.viewer, parsedInput, ctx.now));
