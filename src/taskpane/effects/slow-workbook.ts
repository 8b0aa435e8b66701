import type { OpenWorkbook, Progress } from "#sheet/workbook.ts";

/** Milliseconds after which a person is told that Excel does not answer. */
const PATIENCE = 2_000;

/**
 * The same workbook, telling when a call has brought nothing for two seconds and when it goes on: Excel waits until a
 * person leaves the cell they type into, and nothing else would say so.
 */
export function watchedWorkbook(workbook: OpenWorkbook, onSlow: (isSlow: boolean) => void): OpenWorkbook {
  let slow = 0;
  const watch = async <T>(call: (progress: () => void) => Promise<T>): Promise<T> => {
    let isSlow = false;
    const say = (now: boolean): void => {
      if (now === isSlow) return;
      isSlow = now;
      slow += now ? 1 : -1;
      if (slow === (now ? 1 : 0)) onSlow(now);
    };
    let timer = setTimeout(say, PATIENCE, true);
    const goOn = (): void => {
      clearTimeout(timer);
      say(false);
      timer = setTimeout(say, PATIENCE, true);
    };
    try {
      return await call(goOn);
    } finally {
      clearTimeout(timer);
      say(false);
    }
  };
  const withProgress = <Options extends Progress>(options: Options | undefined, goOn: () => void): Options & Progress => ({
    ...(options ?? ({} as Options)),
    onProgress: (done: number, total: number) => {
      goOn();
      options?.onProgress?.(done, total);
    },
  });
  return {
    ...workbook,
    listSheets: () => watch(() => workbook.listSheets()),
    ownFirstCells: () => watch(() => workbook.ownFirstCells()),
    readSheet: (sheet, options) => watch((goOn) => workbook.readSheet(sheet, withProgress(options, goOn))),
    readSelection: (options) => watch((goOn) => workbook.readSelection(withProgress(options, goOn))),
    readTable: (name, options) => watch((goOn) => workbook.readTable(name, withProgress(options, goOn))),
    writeSheets: (plans, options) => watch((goOn) => workbook.writeSheets(plans, withProgress(options, goOn))),
    removeOwnSheets: (ids, progress) => watch(() => workbook.removeOwnSheets(ids, progress)),
    fillBlankCells: (sheet, cells, progress) => watch((goOn) => workbook.fillBlankCells(sheet, cells, withProgress(progress, goOn))),
    restore: (snapshot, progress) => watch((goOn) => workbook.restore(snapshot, withProgress(progress, goOn))),
    addPivot: (plan) => watch(() => workbook.addPivot(plan)),
    refreshPivot: () => watch(() => workbook.refreshPivot()),
    highlight: (cells) => watch(() => workbook.highlight(cells)),
    removeHighlights: () => watch(() => workbook.removeHighlights()),
    status: () => watch(() => workbook.status()),
    activeSheet: () => watch(() => workbook.activeSheet()),
    goTo: (cell) => watch(() => workbook.goTo(cell)),
  };
}
