import { parseArgs } from "node:util";
import { measureMade } from "./made-pages";
import { buildForBench } from "./server";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "200000" },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

// Measures the lists of a type that an admin made, and prints their section of BENCH.md.
if (values.build) buildForBench();
process.stdout.write(`\n${await measureMade(Number(values.rows))}`);
