/** The Check tab in Thai. */
export const paneCheckTh = {
  source: "ตรวจอะไร",
  activeSheet: (name: string) => `ชีตที่เปิดอยู่: ${name}`,
  selection: "เฉพาะเซลล์ที่เลือก",
  allSheets: "ทุกชีต (รวมเป็นแผนเดียว)",
  sheet: (name: string) => `ชีต ${name}`,
  table: (name: string) => `ตาราง ${name}`,
  run: "ตรวจ",
  runAgain: "ตรวจใหม่",
};

/** The shape of the Check tab's words. */
export type PaneCheckWords = typeof paneCheckTh;
