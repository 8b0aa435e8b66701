/** Words of the demo page around the grid and the pane. */
export interface DemoWords {
  readonly title: string;
  /** Stands on the page at all times. */
  readonly simulation: string;
  readonly simulationDetail: string;
  readonly openSample: string;
  readonly openFaultySample: string;
  readonly openFile: string;
  readonly saveFile: string;
  readonly samples: string;
  readonly language: string;
  readonly dark: string;
  readonly light: string;
  readonly ribbon: string;
  readonly closePane: string;
  readonly pane: string;
  readonly grid: string;
  readonly charts: string;
  readonly opening: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly savedName: (name: string) => string;
  readonly failed: (reason: string) => string;
}
