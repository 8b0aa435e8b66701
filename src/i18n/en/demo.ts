import type { DemoWords } from "../demo-words.ts";

/** The demo page in English. */
export const demoEn: DemoWords = {
  title: "Try the integrated budget plan check",
  simulation: "A simulation, not Microsoft Excel",
  simulationDetail:
    "This grid plays the part of a workbook so that the add-in can be tried in a browser. Files you open never leave your machine.",
  openSample: "Open the sample",
  openFaultySample: "Open the faulty sample",
  openFile: "Open my .xlsx",
  saveFile: "Save as .xlsx",
  samples: "Samples",
  language: "ภาษาไทย",
  dark: "Dark",
  light: "Light",
  ribbon: "Ribbon",
  closePane: "Close the pane",
  pane: "Budget plan check pane",
  grid: "Sheet",
  charts: "Charts of this sheet (stand-in)",
  opening: (name) => `Opening ${name}`,
  saved: (name) => `Saved ${name}`,
  savedName: (name) => `${name} (saved from the simulation).xlsx`,
  failed: (reason) => `That did not work: ${reason}`,
};
