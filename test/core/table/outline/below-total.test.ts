import { expect, test } from "@jest/globals";
import { rowsBelowTotal } from "#core/table/outline/below-total.ts";
import { indexLines } from "#core/table/outline/total-scopes.ts";

test("a list may have more rows than a function takes arguments", () => {
  const likes = new Set(Array.from({ length: 200_000 }, (_, row) => row));
  expect(rowsBelowTotal({ placed: [], index: indexLines([]), resolved: [], moneyAside: () => [] }, likes).size).toBe(0);
});
