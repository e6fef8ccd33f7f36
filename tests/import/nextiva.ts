/** The six files as Nextiva CRM exports its lists (the columns of the guide's tables), with what such files have in them. */
export type Export = Record<string, string>;

const owners = ["Ada Byron", "ada@example.com", "Kris Jacobson", ""];
const phones = [
  "5124445555",
  "(512) 444-5556",
  "+1 512 444 5557 ext. 9",
  "12",
  "call the desk",
  "1-800-FLOWERS",
  "",
];
const at = "2019-09-23 12:39 PM";
const row = (...cells: (string | number)[]) =>
  cells
    .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
    .join(",");
const file = (head: string, rows: string[]) => [head, ...rows].join("\r\n");
const each = (count: number, make: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => make(nth));

/** Accounts and what hangs on them, `size` of each; every tenth account stands there twice. */
export const nextivaExport = (size: number): Export => ({
  "Cases 2019-10-29.csv": file(
    "Case Number,Case Subject,Account,Contact,Priority,Status,Topic,Department,Owner,Parent Case,Last Interaction,Created Date",
    each(size, (n) =>
      row(
        ...[`ERV-${1_000_000 + n}`, `Request ${n}, "urgent"`, `Account ${n}`, `contact${n}@nextiva.example`],
        ...[
          n % 3 ? "" : "Urgent",
          ["Open", "Closed", "In Progress"][n % 3]!,
          n % 9 ? "Billing" : "Unheard Of",
        ],
        ...["Support", owners[n % 4]!, n % 5 === 4 ? `ERV-${1_000_000 + n - 1}` : "", at, at],
      ),
    ),
  ),
  "Contacts.csv": file(
    "Contact Name,Contact Owner,Email,Mobile Phone,Work Phone,Fax,Interaction Preference,Account Name,Last Interaction,Created By,Created Date",
    each(size, (n) =>
      row(
        ...[
          `Contact ${n}`,
          owners[n % 4]!,
          `contact${n}@nextiva.example`,
          phones[n % 7]!,
          phones[(n + 3) % 7]!,
        ],
        ...["--", ["SMS", "Phone", "Pigeon"][n % 3]!, `Account ${n}`, at, "Kris Jacobson", at],
      ),
    ),
  ),
  "Accounts.csv": file(
    "Account Name,Account Owner,Account Number,Primary Contact,Email,Phone,Experience Score,Website,Account Value,Parent Account,Created By,Created Date",
    each(size + Math.ceil(size / 10), (nth) => {
      const n = nth < size ? nth : (nth - size) * 10;
      return row(
        ...[
          `Account ${n}`,
          owners[n % 4]!,
          70_000 + n,
          `contact${n}@nextiva.example`,
          `a${n}@nextiva.example`,
        ],
        ...[
          phones[n % 7]!,
          80,
          `www.account${n}.example`,
          `$${n},615.00`,
          n % 4 === 1 ? `Account ${n + 1}` : "",
        ],
        ...["Kris Jacobson", at],
      );
    }),
  ),
  "Leads.csv": file(
    "Contact Name,Company,Phone,Email,Source,Owner,Department,Created By,Created Date",
    each(size, (n) =>
      row(
        `Lead ${n}`,
        "Pizza Palace",
        phones[n % 7]!,
        `lead${n}@x.example`,
        "Web",
        owners[n % 4]!,
        "Sales",
        "",
        at,
      ),
    ),
  ),
  "Products.csv": file(
    "Product Name,Amount,Created By,Created Date",
    each(size, (n) => row(`Product ${n}`, `$1,${100 + n}.00`, "Kris Jacobson", at)),
  ),
  "Opportunities.csv": file(
    "Opportunity Name,Contact Name,Amount,Stage,Source,Score,Expected Close Date,Actual Close Date,Last Interaction,Department,Account",
    each(size, (n) =>
      row(
        ...[
          `Deal ${n}`,
          n % 8 ? `Contact ${n}` : "Nobody",
          "$640.00",
          ["Needs Assessment", "Closed/Won"][n % 2]!,
        ],
        ...[
          "Phone",
          n % 6,
          "2019-11-07 12:00 AM",
          n % 2 ? "2019-11-08 12:00 AM" : "",
          at,
          "Sales",
          `Account ${n}`,
        ],
      ),
    ),
  ),
});
