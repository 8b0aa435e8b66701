import type { BudgetLine } from "../budget/budget-line.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { pairColumn, textColumn } from "../line-index/text-column.ts";
import { cleanText } from "../text/clean-text.ts";
import { comparisonKey } from "../text/comparison-key.ts";

/** One way in which an agency's project is written. */
export interface ProjectSpelling {
  readonly text: string;
  /** The topmost line that writes it so. */
  readonly line: BudgetLine;
  /** In how many lines. */
  times: number;
}

/** A project of an agency as counted (rule R10), with its spellings, most used first. */
export type SpelledProject = readonly [usual: ProjectSpelling, ...others: ProjectSpelling[]];

/** The projects of each agency by what is written in the project's own column; lines without an agency or a project are left out. */
export function spelledProjects(index: LineIndex): readonly (readonly SpelledProject[])[] {
  const agencies = new Map<number, Map<string, Map<string, ProjectSpelling>>>();
  for (const { agency, text, line, times } of writtenProjects(index)) {
    const projects = agencies.get(agency) ?? new Map<string, Map<string, ProjectSpelling>>();
    const key = comparisonKey(text);
    const spellings = projects.get(key) ?? new Map<string, ProjectSpelling>();
    const spelling = spellings.get(text);
    if (spelling === undefined) spellings.set(text, { text, line, times });
    else spelling.times += times;
    agencies.set(agency, projects.set(key, spellings));
  }
  return [...agencies.values()].map((projects) => [...projects.values()].flatMap(byUse));
}

interface WrittenProject extends ProjectSpelling {
  readonly agency: number;
}

/** Each agency × text once, with its first line. */
function writtenProjects(index: LineIndex): readonly WrittenProject[] {
  const texts = textColumn(index.lines, (line) => line.project);
  const { ids, firsts, seconds } = pairColumn(index.agency, texts);
  const times = new Int32Array(firsts.length);
  const firstLines: BudgetLine[] = [];
  index.lines.forEach((line, position) => {
    const id = ids[position] ?? 0;
    if (times[id] === 0) firstLines[id] = line;
    times[id] = (times[id] ?? 0) + 1;
  });
  return firstLines.flatMap((line, id): readonly WrittenProject[] => {
    const [agency, text] = [firsts[id] ?? 0, texts.texts[seconds[id] ?? 0] ?? null];
    if (text === null || index.agency.texts[agency] === null) return [];
    return [{ agency, text: cleanText(text), line, times: times[id] ?? 0 }];
  });
}

function byUse(spellings: ReadonlyMap<string, ProjectSpelling>): readonly SpelledProject[] {
  const [usual, ...others] = [...spellings.values()].sort((a, b) => b.times - a.times || a.line.row - b.line.row);
  return usual === undefined ? [] : [[usual, ...others]];
}
