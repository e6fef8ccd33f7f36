import { env } from "@/lib/env";

/** The configured address of this Rapport; links in mails hold it, never the host of a request. */
export const siteUrl = (): string => env().SITE_URL;

/** An address on this site that a person can open from anywhere. */
export const siteLink = (path: string): string => new URL(path, siteUrl()).href;

/** Whether browsers reach this Rapport by https, and cookies may be held to it. */
export const isHttps = (): boolean => siteUrl().startsWith("https://");
