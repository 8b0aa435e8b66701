import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { Format } from "#i18n/format.ts";
import type { TerminalWords } from "../words.ts";
import { textTable } from "./text-table.ts";

/** Every budget line with its tier and what the tier rests on. */
export function linesText(lines: readonly TaggedLine[], words: TerminalWords, format: Format): readonly string[] {
  const rows = lines.map(({ line, tier, because }) => [
    String(line.row + 1),
    line.agency ?? "",
    line.description ?? line.activity ?? line.project ?? "",
    format.tier(tier),
    words.evidence[because],
    line.amount === null ? "?" : format.million(line.amount),
  ]);
  const text = (maxWidth: number) => ({ align: "left", maxWidth }) as const;
  const number = { align: "right", maxWidth: 24 } as const;
  return textTable([words.cli.lineHeader, ...rows], [number, text(30), text(48), text(14), text(16), number], false);
}
