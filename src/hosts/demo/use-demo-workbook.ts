import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { DEMO_WORDS } from "#i18n/demo-dictionary.ts";
import type { DemoGrid, GridLook } from "./grid.ts";
import { createGrid } from "./grid.ts";
import type { Preferences } from "./preferences.ts";
import type { DemoWorkbook, SampleKind } from "./workbook-actions.ts";
import { reasonOf } from "./reason-of.ts";
import { openBytes, openSample, saveWorkbook } from "./workbook-actions.ts";

interface DemoState {
  /** Where the grid goes. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly workbook: DemoWorkbook | null;
  /** What is going on, in words; empty for nothing. */
  readonly status: string;
  readonly onSample: (kind: SampleKind) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
}

/** The workbook on the page: the sample at first, then what the person opens. */
export function useDemoWorkbook({ language, dark }: Preferences, readOnly: boolean): DemoState {
  const words = DEMO_WORDS[language];
  const container = useRef<HTMLDivElement>(null);
  const grid = useGrid(container, { dark, readOnly });
  const [workbook, setWorkbook] = useState<DemoWorkbook | null>(null);
  const [status, setStatus] = useState("");
  const tell = (error: unknown): void => {
    setStatus(words.failed(reasonOf(error, language)));
  };
  const show = (name: string, open: (on: DemoGrid) => Promise<DemoWorkbook>): void => {
    if (grid === null) return;
    setStatus(words.opening(name));
    open(grid).then((opened) => {
      setWorkbook(opened);
      setStatus("");
    }, tell);
  };
  useOpenToTasks(workbook);
  useEffect(() => {
    if (grid !== null) openSample(grid, "plain").then(setWorkbook, tell);
    // Only the grid's own coming opens the first sample.
  }, [grid]);
  return {
    container,
    workbook,
    status,
    onSample: (kind) => {
      show(words.samples, (on) => openSample(on, kind));
    },
    onFile: (file) => {
      show(file.name, async (on) => openBytes(on, new Uint8Array(await file.arrayBuffer()), file.name));
    },
    onSave: () => {
      if (workbook !== null) saveWorkbook(workbook, words).then(setStatus, tell);
    },
  };
}

/** The grid, made once its place is on the page. */
function useGrid(container: RefObject<HTMLDivElement | null>, { dark, readOnly }: GridLook): DemoGrid | null {
  const [grid, setGrid] = useState<DemoGrid | null>(null);
  useEffect(() => {
    if (container.current === null || grid !== null) return;
    setGrid(createGrid(container.current, { dark, readOnly }));
  }, [container, dark, readOnly, grid]);
  useEffect(() => {
    grid?.setDark(dark);
  }, [grid, dark]);
  return grid;
}

/**
 * Opens the workbook to end-to-end tasks, which compare what its cells hold with what the pane says. Once the page has
 * taken it up: the pane beside it is then its own.
 */
function useOpenToTasks(workbook: DemoWorkbook | null): void {
  useEffect(() => {
    if (workbook !== null) Object.assign(window, { simulatedWorkbook: workbook.store });
  }, [workbook]);
}
