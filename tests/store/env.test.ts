import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

test("nothing has to be set", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    DATA_DIR: "data",
    SITE_URL: "http://localhost:3000",
    DEMO: false,
  });
});

test("the address follows the port unless it is given", () => {
  expect(readEnv({ PORT: "8080" }).SITE_URL).toBe("http://localhost:8080");
  expect(readEnv({ PORT: "8080", SITE_URL: "https://crm.example.com/" }).SITE_URL).toBe(
    "https://crm.example.com",
  );
});

test("an empty variable counts as unset", () => {
  expect(readEnv({ PORT: "", DATA_DIR: "" })).toMatchObject({ PORT: 3000, DATA_DIR: "data" });
});

test.each([
  ["PORT", "many"],
  ["SITE_URL", "crm.example.com"],
  ["SITE_URL", "https://crm.example.com/rapport"],
  ["LOG_LEVEL", "loud"],
  ["DEMO", "perhaps"],
  ["AUTH_SECRET", "short"],
])("the error names %s when it is %j", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^Rapport cannot start.*\n${name}: `));
});
