"use server";

import { action } from "@/lib/action";
import { removeSampleData } from "@/lib/records/sample";
import { changeBranding } from "./branding";
import { brandingInput, logoInput } from "./branding-input";
import { removeLogo, setLogo } from "./change-logo";
import { changeCompany } from "./company";
import { companyInfo } from "./company-input";
import { addLocation, changedLocation, changeLocation, newLocation } from "./locations";

export const changeCompanyAction = action
  .metadata({ right: "admin:accountInfo" })
  .inputSchema(companyInfo)
  .action(async ({ parsedInput, ctx }) => changeCompany(ctx.viewer, parsedInput, ctx.now));

export const changeBrandingAction = action
  .metadata({ right: "admin:accountInfo" })
  .inputSchema(brandingInput)
  .action(async ({ parsedInput, ctx }) => changeBranding(ctx.viewer, parsedInput, ctx.now));

export const setLogoAction = action
  .metadata({ right: "admin:accountInfo" })
  .inputSchema(logoInput)
  .action(async ({ parsedInput: { picture }, ctx }) => setLogo(ctx.viewer, picture, ctx.now));

export const removeLogoAction = action
  .metadata({ right: "admin:accountInfo" })
  .action(async ({ ctx }) => removeLogo(ctx.viewer, ctx.now));

export const addLocationAction = action
  .metadata({ right: "admin:accountInfo" })
  .inputSchema(newLocation)
  .action(async ({ parsedInput, ctx }) => addLocation(ctx.viewer, parsedInput, ctx.now));

export const changeLocationAction = action
  .metadata({ right: "admin:accountInfo" })
  .inputSchema(changedLocation)
  .action(async ({ parsedInput, ctx }) => changeLocation(ctx.viewer, parsedInput, ctx.now));

export const removeSampleDataAction = action
  .metadata({ right: "admin:accountInfo" })
  .action(async ({ ctx }) => removeSampleData(ctx.viewer, ctx.now));
