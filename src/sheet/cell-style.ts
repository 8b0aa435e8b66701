/** Named looks of written cells. Adapters turn them into fonts, fills and number formats; see `CELL_STYLES`. */
export type CellStyleName =
  | "plain"
  | "title"
  | "subtitle"
  | "note"
  | "unit-note"
  | "header"
  | "label"
  | "label-level-2"
  | "label-level-3"
  | "text"
  | "wrapped-text"
  | "money"
  | "count"
  | "percent"
  | "total-label"
  | "total-money"
  | "total-count"
  | "total-percent"
  | "input"
  | "link"
  | "severity-error"
  | "severity-warning"
  | "severity-info"
  | "group-label"
  | "group-money"
  | "group-count"
  | "group-percent"
  | "form-title"
  | "form-subtitle"
  | "form-end"
  | "form-words"
  | "form-note"
  | "form-sign"
  | "part"
  | "code"
  | "amount-missing"
  | "amount-unreadable"
  | "control-good"
  | "control-bad";

/** One look. Colours are RRGGBB; `color` on `fill` keeps at least 4.5:1. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: true;
  readonly border?: "thin" | "total";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  readonly indent?: number;
  readonly numberFormat?: string;
}

const MONEY = "#,##0.0000;[Red]-#,##0.0000;0.0000";
const COUNT = "#,##0";
const PERCENT = "0.00";

/** Every look by name. Thai reports are set in TH Sarabun New where present; adapters add the font name. */
export const CELL_STYLES: Readonly<Record<CellStyleName, CellStyle>> = {
  plain: {},
  title: { bold: true, size: 16 },
  subtitle: { bold: true, size: 13 },
  note: { color: "595959" },
  "unit-note": { color: "595959", horizontal: "right" },
  header: { bold: true, fill: "1F3864", color: "FFFFFF", border: "thin", horizontal: "center", vertical: "center", wrap: true },
  label: { border: "thin", vertical: "top", wrap: true },
  "label-level-2": { border: "thin", vertical: "top", wrap: true, indent: 1 },
  "label-level-3": { border: "thin", vertical: "top", wrap: true, indent: 2 },
  text: { border: "thin", vertical: "top" },
  "wrapped-text": { border: "thin", vertical: "top", wrap: true },
  money: { border: "thin", vertical: "top", horizontal: "right", numberFormat: MONEY },
  count: { border: "thin", vertical: "top", horizontal: "right", numberFormat: COUNT },
  percent: { border: "thin", vertical: "top", horizontal: "right", numberFormat: PERCENT },
  "total-label": { bold: true, fill: "D9E2F3", border: "total", vertical: "top", wrap: true },
  "total-money": { bold: true, fill: "D9E2F3", border: "total", horizontal: "right", numberFormat: MONEY },
  "total-count": { bold: true, fill: "D9E2F3", border: "total", horizontal: "right", numberFormat: COUNT },
  "total-percent": { bold: true, fill: "D9E2F3", border: "total", horizontal: "right", numberFormat: PERCENT },
  input: { fill: "FFF9E5", border: "thin", vertical: "top", wrap: true },
  link: { color: "0563C1", underline: true, border: "thin", vertical: "top", wrap: true },
  "severity-error": { bold: true, fill: "FDE7E9", color: "8A0000", border: "thin", vertical: "top" },
  "severity-warning": { bold: true, fill: "FFF4CE", color: "5C3A00", border: "thin", vertical: "top" },
  "severity-info": { fill: "E8F1FB", color: "003966", border: "thin", vertical: "top" },
  "group-label": { bold: true, fill: "F2F2F2", border: "thin", vertical: "top", wrap: true },
  "group-money": { bold: true, fill: "F2F2F2", border: "thin", vertical: "top", horizontal: "right", numberFormat: MONEY },
  "group-count": { bold: true, fill: "F2F2F2", border: "thin", vertical: "top", horizontal: "right", numberFormat: COUNT },
  "group-percent": { bold: true, fill: "F2F2F2", border: "thin", vertical: "top", horizontal: "right", numberFormat: PERCENT },
  "form-title": { bold: true, size: 14, horizontal: "center", wrap: true },
  "form-subtitle": { bold: true, size: 12, horizontal: "center", wrap: true },
  "form-end": { horizontal: "right" },
  "form-words": { bold: true, horizontal: "center", wrap: true },
  "form-note": { wrap: true },
  "form-sign": { horizontal: "center" },
  part: { color: "595959", border: "thin", vertical: "top", horizontal: "right", numberFormat: "0.####" },
  code: { color: "595959", border: "thin", vertical: "top", horizontal: "right" },
  "amount-missing": { color: "595959", border: "thin", vertical: "top", horizontal: "right" },
  "amount-unreadable": { bold: true, fill: "FDE7E9", color: "8A0000", border: "thin", vertical: "top", horizontal: "right", wrap: true },
  "control-good": { bold: true, fill: "E2F0D9", color: "1E4620", border: "thin", horizontal: "center", vertical: "top" },
  "control-bad": { bold: true, fill: "C00000", color: "FFFFFF", border: "thin", horizontal: "center", vertical: "top" },
};
