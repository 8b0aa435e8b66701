import type { CellValue } from "#sheet/cell.ts";
import { truthOf, type TrueLine } from "./plan-truth.ts";
import type { SheetStyle } from "./sheet-style.ts";
import { amountText, unitWords } from "./write-amount.ts";

/** What a list holds, in the words of its style: one sentence, or labels and figures in cells of their own. */
export function claimCells(lines: readonly TrueLine[], style: SheetStyle): readonly CellValue[] {
  const { projects, agencies, baht } = truthOf(lines);
  const amount = amountText(Number(baht), style);
  if (style.claim === "cells")
    return ["จำนวนโครงการ", projects, "โครงการ", "วงเงินรวม", Number(amount.replaceAll(",", "")), unitWords(style)];
  if (style.claim === "signature") return [`รวมงบประมาณทั้งสิ้น ${amount} ${unitWords(style)}`];
  return style.language === "thai"
    ? [`รวมทั้งสิ้น ${String(projects)} โครงการ ${String(agencies)} หน่วยงาน วงเงิน ${amount} ${unitWords(style)}`]
    : [`Total ${String(projects)} projects of ${String(agencies)} agencies, ${amount} ${unitWords(style)}`];
}
