/** A file of an export, row by row, so that one of any size can be written. */
export type ExportFile = { name: string; head: string; rows: number; row: (nth: number) => string };

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

/**
 * The six files as Nextiva CRM exports its lists (the columns of the guide's tables), with what such files have in
 * them: `size` accounts and what hangs on them, `contacts` contacts. Every tenth account stands there twice.
 */
export const nextivaFiles = (size: number, contacts = size): ExportFile[] => [
  {
    name: "Cases 2019-10-29.csv",
    head: "Case Number,Case Subject,Account,Contact,Priority,Status,Topic,Department,Owner,Parent Case,Last Interaction,Created Date",
    rows: size,
    row: (n) =>
      row(
        ...[`ERV-${1_000_000 + n}`, `Request ${n}, "urgent"`, `Account ${n}`, `contact${n}@nextiva.example`],
        ...[
          n % 3 ? "" : "Urgent",
          ["Open", "Closed", "In Progress"][n % 3]!,
          n % 9 ? "Billing" : "Unheard Of",
        ],
        ...["Support", owners[n % 4]!, n % 5 === 4 ? `ERV-${1_000_000 + n - 1}` : "", at, at],
      ),
  },
  {
    name: "Contacts.csv",
    head: "Contact Name,Contact Owner,Email,Mobile Phone,Work Phone,Fax,Interaction Preference,Account Name,Last Interaction,Created By,Created Date",
    rows: contacts,
    row: (n) =>
      row(
        ...[
          `Contact ${n}`,
          owners[n % 4]!,
          `contact${n}@nextiva.example`,
          phones[n % 7]!,
          phones[(n + 3) % 7]!,
        ],
        ...["--", ["SMS", "Phone", "Pigeon"][n % 3]!, `Account ${n % size}`, at, "Kris Jacobson", at],
      ),
  },
  {
    name: "Accounts.csv",
    head: "Account Name,Account Owner,Account Number,Primary Contact,Email,Phone,Experience Score,Website,Account Value,Parent Account,Created By,Created Date",
    rows: size + Math.ceil(size / 10),
    row: (nth) => {
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
    },
  },
  {
    name: "Leads.csv",
    head: "Contact Name,Company,Phone,Email,Source,Owner,Department,Created By,Created Date",
    rows: size,
    row: (n) =>
      row(
        ...[`Lead ${n}`, "Pizzería Müller", phones[n % 7]!, `lead${n}@x.example`, "Web"],
        ...[owners[n % 4]!, "Sales", "", at],
      ),
  },
  {
    name: "Products.csv",
    head: "Product Name,Amount,Created By,Created Date",
    rows: size,
    row: (n) => row(`Product ${n}`, `$1,${100 + n}.00`, "Kris Jacobson", at),
  },
  {
    name: "Opportunities.csv",
    head: "Opportunity Name,Contact Name,Amount,Stage,Source,Score,Expected Close Date,Actual Close Date,Last Interaction,Department,Account",
    rows: size,
    row: (n) =>
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
  },
];

/** Rows of a file as its bytes, with its head when they begin it. The leads come as Windows-1252, the others as UTF-8. */
export function bytesOf({ name, head, rows, row }: ExportFile, from = 0, count = rows): Buffer {
  const lines = Array.from({ length: Math.min(count, rows - from) }, (_, nth) => row(from + nth));
  const text = [...(from === 0 ? [head] : []), ...lines].map((line) => `${line}\r\n`).join("");
  return Buffer.from(text, name === "Leads.csv" ? "latin1" : "utf8");
}

/** All of an export at once. */
export const nextivaExport = (size: number): Record<string, Buffer> =>
  Object.fromEntries(nextivaFiles(size).map((file) => [file.name, bytesOf(file)]));
