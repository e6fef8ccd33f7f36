import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/**/*.test.ts"],
    // Those need a build: see vitest.served.config.ts.
    exclude: ["tests/served/**", "tests/access/served/**"],
    environment: "node",
    testTimeout: 60_000,
  },
});
