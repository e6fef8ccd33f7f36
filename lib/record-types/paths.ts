/** Addresses that are, or may become, pages of Rapport itself. A test holds those that there are against this. */
export const reservedPaths: readonly string[] = [
  ...["admin", "analytics", "api", "board", "calendar", "call", "campaigns", "chat", "cospace", "dashboards"],
  ...[
    "duplicates",
    "feed",
    "feedback",
    "files",
    "floor",
    "forgot-password",
    "help",
    "home",
    "import",
    "inbox",
  ],
  ...["invite", "login", "logout", "manifest", "merge", "move-in", "new", "no-license", "notifications"],
  ...[
    "operations",
    "phone",
    "profile",
    "public",
    "recycle-bin",
    "reports",
    "reset-password",
    "search",
    "settings",
  ],
  ...["setup", "static", "surveys", "survey", "tasks", "unsubscribe", "wiki"],
];
