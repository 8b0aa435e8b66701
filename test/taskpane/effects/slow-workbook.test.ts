import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import type { ReadOptions } from "#sheet/workbook.ts";
import { watchedWorkbook } from "#taskpane/effects/slow-workbook.ts";
import { projectSheet } from "../fixture/sheets.ts";

describe("a workbook that does not answer", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is told of after two seconds, and again when it goes on", async () => {
    const workbook = createMemoryWorkbook({ sheets: [projectSheet()] });
    let answer = (): void => undefined;
    let options: ReadOptions | undefined;
    const said: boolean[] = [];
    const watched = watchedWorkbook(
      {
        ...workbook,
        readSheet: async (sheet, given) => {
          options = given;
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          return workbook.readSheet(sheet);
        },
      },
      (isSlow) => said.push(isSlow),
    );
    const read = watched.readSheet("งบ");
    jest.advanceTimersByTime(1_900);
    expect(said).toEqual([]);
    jest.advanceTimersByTime(200);
    expect(said).toEqual([true]);
    options?.onProgress?.(1, 2);
    expect(said).toEqual([true, false]);
    jest.advanceTimersByTime(2_100);
    answer();
    await read;
    expect(said).toEqual([true, false, true, false]);
  });
});
