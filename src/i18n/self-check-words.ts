/** What the self-check says. */
export interface SelfCheckWords {
  readonly title: string;
  /** What it does, said before it does it. */
  readonly explanation: string;
  readonly start: string;
  readonly running: (done: string, total: string) => string;
  /** By outcome: everything works; something the add-in relies on does not; a sheet could not be taken away again. */
  readonly good: (works: string, absent: string) => string;
  readonly bad: (count: string) => string;
  readonly leftBehind: string;
  readonly result: string;
  readonly copy: string;
  readonly copied: string;
  /** What the recording is, and for whom. */
  readonly recordingHint: string;
  readonly copyRecording: string;
}
