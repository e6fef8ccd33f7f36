/** What an event is about, as a sentence says it: `Created SmartTopic Billing`. */
export const subjectNouns = {
  record: "record",
  task: "task",
  user: "user",
  team: "team",
  role: "role",
  topic: "SmartTopic",
  topic_category: "SmartTopic category",
  case_status_list: "the statuses of",
  case_priority: "priority",
  lead_question: "lead question",
  lead_score: "lead score",
  pipeline: "pipeline",
  stage: "stage",
  closing_reason: "closing reason",
  article: "wiki article",
  article_category: "wiki category",
  integration: "integration",
  saved_view: "shared view",
  macro: "shared macro",
  predefined_text: "shared predefined text",
  experience: "the rules of",
  company: "company",
  location: "location",
  record_type: "record type",
  field: "field",
};

/** What an event is about: a record, something to be done that is on no record, or the noun that an admin changed. */
export type Subject = keyof typeof subjectNouns;

/** Everything that the history of admins is about. */
export const adminSubjects = (Object.keys(subjectNouns) as Subject[]).filter(
  (subject) => subject !== "record" && subject !== "task",
);

/** What is no word by itself. */
const longer: Partial<Record<Subject, string>> = {
  experience: "Experience Score",
  case_status_list: "Case statuses",
};

/** The same for a list to choose from. */
export const subjectLabel = (subject: Subject): string => {
  const noun = longer[subject] ?? subjectNouns[subject];
  return noun.charAt(0).toUpperCase() + noun.slice(1);
};
