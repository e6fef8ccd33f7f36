import { expect, test } from "./support/test";

test("a stranger who asks for the health of the server is told that it is ok, and no more", async ({
  request,
}) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});
