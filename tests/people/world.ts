import { beforeEach } from "vitest";
import { foundCompany } from "@/lib/company/found";
import { freshly } from "../support/store";

export const now = new Date("2026-03-02T09:00:00Z");
export const later = (ms: number) => new Date(now.getTime() + ms);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const founder = {
  companyName: "ABC Cleaning",
  firstName: "Kris",
  lastName: "Jacobson",
  email: "kris@abccleaning.com",
  timeZone: "America/Phoenix",
  currency: "USD",
};

/** Before each test, a new company in memory; its first user has number 1. */
export function freshCompany(): void {
  beforeEach(newCompany);
}

const newCompany = freshly(() => void foundCompany(founder, now));
