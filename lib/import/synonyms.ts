/**
 * What else the columns of a type are called, in lower case: in the lists that Nextiva CRM exports (user guide 4.4), in
 * HubSpot and Salesforce, and in people's own sheets.
 */
export const synonyms: Record<string, Record<string, readonly string[]>> = {
  account: {
    name: ["account", "company", "company name", "customer", "organization", "organisation", "business name"],
    ownerId: ["owner", "company owner", "assigned to"],
    number: ["account no", "account #", "customer number", "customer id"],
    primaryContactId: ["contact", "contact name", "main contact"],
    valueCents: ["value", "annual revenue", "revenue", "account value"],
    employeeCount: ["employees", "number of employees"],
    website: ["web site", "company domain name", "domain", "url"],
    phone: ["phone number", "telephone", "company phone"],
    email: ["email address", "e-mail", "company email"],
    parentId: ["parent", "parent company"],
    "relation:contacts": ["account contacts"],
  },
  contact: {
    name: ["contact", "full name", "name"],
    ownerId: ["owner", "assigned to"],
    primaryOfId: ["primary contact of", "primary account"],
    kind: ["contact type"],
    title: ["job title", "position"],
    email: ["email address", "e-mail", "e-mail address"],
    mobilePhone: ["mobile", "cell", "cell phone", "mobile phone number"],
    workPhone: ["phone", "phone number", "office phone", "business phone"],
    homePhone: ["home"],
    birthdate: ["birthday", "date of birth"],
    firstName: ["given name", "forename"],
    lastName: ["surname", "family name"],
    interactionPreference: ["preferred contact method", "preference"],
    "relation:accounts": ["account", "account name", "company", "company name", "associated company"],
    "relation:opportunities": ["opportunity"],
  },
  lead: {
    name: ["lead", "lead name", "full name", "name"],
    company: ["company name", "account", "account name", "organization"],
    ownerId: ["lead owner", "assigned to"],
    phone: ["phone number", "telephone", "mobile phone", "work phone"],
    email: ["email address", "e-mail"],
    source: ["lead source"],
    amountCents: ["value"],
    teamId: ["team"],
  },
  product: {
    name: ["product", "name"],
    amountCents: ["price", "unit price", "list price"],
    code: ["product code", "sku"],
    active: ["is active"],
  },
  opportunity: {
    name: ["opportunity", "deal", "deal name", "name"],
    primaryContactId: ["contact", "contact name", "main contact"],
    accountId: ["account name", "company", "company name"],
    ownerId: ["opportunity owner", "deal owner", "assigned to"],
    amountCents: ["deal amount", "value"],
    stageId: ["deal stage"],
    source: ["lead source"],
    expectedCloseOn: ["close date", "expected close", "expected closing date"],
    actualCloseOn: ["actual close", "closed date"],
    teamId: ["team"],
    "relation:contacts": ["opportunity contacts"],
  },
  case: {
    name: ["case", "case name", "subject", "ticket", "ticket name"],
    accountId: ["account name", "company", "company name"],
    contactId: ["contact name"],
    topicId: ["smarttopic", "case topic", "category"],
    statusId: ["case status", "ticket status"],
    priorityId: ["case priority"],
    ownerId: ["case owner", "assigned to", "ticket owner"],
    teamId: ["team", "queue"],
    description: ["case description", "details"],
    parentId: ["parent"],
  },
};

/** What Rapport keeps by itself: a column of this name is known, and goes nowhere. */
export const keptByRapport: readonly string[] = [
  "experience score",
  "changed by",
  "changed date",
  "last interaction",
  "last interaction date",
  "resolved date",
];

/** In which order types come in: what is pointed at before what points. Types of an admin's come last. */
export const typeOrder: readonly string[] = ["account", "contact", "lead", "product", "opportunity", "case"];
