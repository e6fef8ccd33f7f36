/** What somebody is told of, the most particular first: of one entry they are told once, by the first that fits. */
export const notificationKinds = [
  "mentioned",
  "assigned",
  "flagged",
  "answered",
  "overdue",
  "due_soon",
  "watched",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How each is called where it is chosen, and what a notification of it begins with. */
export const kindWords: Record<NotificationKind, { choice: string; said: string }> = {
  mentioned: { choice: "Somebody mentions me", said: "Mentioned you" },
  assigned: { choice: "Somebody assigns a record to me", said: "Assigned to you" },
  flagged: {
    choice: "Somebody flags a note on a record of mine, or one that I watch",
    said: "Flagged a note",
  },
  answered: { choice: "A customer answers a quote on an opportunity of mine", said: "Quote answered" },
  overdue: { choice: "A case of mine, or of my department and nobody's, is overdue", said: "Overdue" },
  due_soon: { choice: "Such a case will soon be overdue", said: "Due soon" },
  watched: { choice: "A record that I watch changes", said: "Changed" },
};
