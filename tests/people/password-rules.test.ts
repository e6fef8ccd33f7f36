import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { assertGoodNewPassword, passwordProblem } from "@/lib/people/password-rules";
import { founder } from "./world";

const problem = (password: string) => passwordProblem(password, founder);

describe("a new password", () => {
  it("may be anything long that nobody would guess", () => {
    expect(problem("plum otter canvas rain")).toBeNull();
    expect(problem("aaron met a tall llama")).toBeNull();
    expect(problem("dragon eagle pepper cookie")).toBeNull();
    expect(problem(`${"ü".repeat(7)}ßäö–旅行に行こう`)).toBeNull();
  });

  it("needs 15 characters, each code point counting as one", () => {
    expect(problem("fourteen chars")).toMatch(/15 characters/);
    expect(problem("😀🚲🌵🍉🐙🎈🧭🪁🛶🥁🧵🔭🪴🧊")).toMatch(/15 characters/);
    expect(problem("😀🚲🌵🍉🐙🎈🧭🪁🛶🥁🧵🔭🪴🧊🎲")).toBeNull();
  });

  it("may have 64 characters and many more, but not more than 1,024 bytes", () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i * 7}`).join(" ");
    expect(problem(words.slice(0, 64))).toBeNull();
    expect(problem(words)).toBeNull();
    expect(problem("x y".repeat(400))).toMatch(/too long/);
  });

  it.each([
    "password1234567",
    "Password!!!!!!!!",
    "PASSWORDPASSWORD",
    "qwertyuiop12345678",
    "iloveyouforever",
    "abcdefghijklmnop",
    "12345678901234567",
    "aaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "welcome-password-1",
    "correcthorsebatterystaple",
  ])("must not be what is guessed first: %s", (password) => {
    expect(problem(password)).toMatch(/stolen|guess/);
  });

  it.each([
    "abccleaning2026!!",
    "ABC Cleaning 12",
    "kris@abccleaning.com",
    "KrisJacobson2026",
    "rapport-rapport-1",
  ])("must not be made of the company, the person or the product: %s", (password) => {
    expect(problem(password)).not.toBeNull();
  });

  it("is refused beside its field", () => {
    const refused = () => assertGoodNewPassword("short", founder);
    expect(refused).toThrow(Invalid);
    expect(refused).toThrow(expect.objectContaining({ fields: { password: expect.stringMatching(/15/) } }));
  });
});
