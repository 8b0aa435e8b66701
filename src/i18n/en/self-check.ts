import type { SelfCheckWords } from "../self-check-words.ts";

/** The self-check, in English. */
export const selfCheckEn: SelfCheckWords = {
  title: "Self-check of this Excel",
  explanation:
    "Tries each part of Excel that the add-in uses, one by one, on a scratch sheet that it makes and removes at once. Your sheets are neither read nor changed. Open an empty workbook first: removing a sheet empties Excel's own undo list (Ctrl+Z). The result names the version of Excel and what works, and nothing of any workbook.",
  start: "Start the self-check",
  running: (done, total) => `Trying ${done} of ${total}`,
  good: (works, absent) =>
    absent === "0" ? `All ${works} parts work` : `${works} parts work; this Excel has no ${absent} others, which the add-in does without`,
  bad: (count) => `${count} parts do not do what the add-in needs. Please copy this result to your administrator.`,
  leftBehind: "The scratch sheet could not be removed. Please delete the sheet whose name starts with bvc-check.",
  result: "Result of the self-check",
  copy: "Copy the result",
  copied: "Copied",
  recordingHint:
    "The recording is what Excel was asked during the self-check and what it answered, for developers to hold their simulation against the real Excel. It is about the scratch sheets only and holds nothing of yours.",
  copyRecording: "Copy the recording",
};
