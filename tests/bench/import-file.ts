/** A file of accounts, row by row, and the same values for a loop that writes them bare. */
export const nameOf = (nth: number) => `Import ${nth} ${(nth * 7919) % 99_991} Trading`;
const phoneOf = (nth: number) => `(512) 555-${String(nth % 10_000).padStart(4, "0")}`;

export const importFile = (rows: number): Buffer =>
  Buffer.from(
    [
      "Account Name,Email,Phone,Industry,Website,Account Value",
      ...Array.from(
        { length: rows },
        (_, nth) =>
          `${nameOf(nth)},office${nth}@import${nth}.example,${phoneOf(nth)},Trade,import${nth}.example,"$${nth}.50"`,
      ),
    ].join("\n"),
  );
