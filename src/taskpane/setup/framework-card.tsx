import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { namedFramework } from "#report/setup/setup-content.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { Card } from "../shell/card.tsx";
import { Choice } from "../shell/fields.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import { withFramework } from "../state/setup-edits.ts";
import { PartButtons } from "./form-parts.tsx";
import { FrameworkForm } from "./framework-form.tsx";
import { frameworkJson, newFramework } from "./framework-draft.ts";
import { JsonExport, JsonImport } from "./json-import.tsx";

type FrameworkPart = "newFramework" | "edit" | "importJson" | "exportJson";

const PARTS_OF_ONE: readonly FrameworkPart[] = ["edit", "newFramework", "importJson", "exportJson"];

const useFrameworkCardStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px" },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The approved number the list is compared with: which, what it says, and changing it. */
export function FrameworkCard({ analysis }: { readonly analysis: Analysis | null }): ReactElement {
  const styles = useFrameworkCardStyles();
  const words = useWords().setup;
  const setup = usePane((state) => state.setup);
  const current = analysis?.framework?.framework ?? setup.framework;
  const run = usePane((state) => state.run);
  const sheets = analysesOf({ run }).map(({ table }) => table.sheet);
  const missing = sheets.length === 0 ? words.frameworkNotRun : words.frameworkNone;
  return (
    <Card title={words.frameworkTitle}>
      <div className={styles.box}>
        <FrameworkSelect sheets={sheets} />
        {current === null ? <p className={styles.note}>{missing}</p> : <FrameworkFacts framework={current} />}
        <FrameworkParts current={current} sheets={sheets} />
      </div>
    </Card>
  );
}

/** Editing, importing and exporting, one open at a time. */
function FrameworkParts({ current, sheets }: { readonly current: Framework | null; readonly sheets: readonly string[] }): ReactElement {
  const words = useWords().setup;
  const dispatch = useDispatch();
  const setup = usePane((state) => state.setup);
  const { runCheck } = useCommands();
  const table = usePane(shownAnalysis)?.table ?? null;
  // A list without a framework: making one is what a person came for.
  const [open, setOpen] = useState<FrameworkPart | null>(current === null && table !== null ? "newFramework" : null);
  const use = (framework: Framework): void => {
    dispatch({ type: "setup/changed", setup: { ...withFramework(setup, sheets, framework.id), framework } });
    setOpen(null);
    if (sheets.length > 0) runCheck();
  };
  const parts: readonly FrameworkPart[] = current === null ? ["newFramework", "importJson"] : PARTS_OF_ONE;
  return (
    <>
      <PartButtons parts={parts} labels={words} open={open} onOpen={setOpen} />
      {open === "newFramework" && <NewFrameworkForm table={table} onUse={use} />}
      {open === "importJson" && <JsonImport label={words.importLabel} read={parseFramework} onUse={use} />}
      <PartOfOne part={open} framework={current} onUse={use} />
    </>
  );
}

interface PartOfOneProps {
  readonly part: FrameworkPart | null;
  /** null: none is in use. */
  readonly framework: Framework | null;
  readonly onUse: (framework: Framework) => void;
}

/** What can be done to the framework in use. */
function PartOfOne({ part, framework, onUse }: PartOfOneProps): ReactElement | null {
  if (framework === null) return null;
  if (part === "edit") return <FrameworkForm framework={framework} onUse={onUse} />;
  return part === "exportJson" ? <JsonExport json={JSON.stringify(frameworkJson(framework), null, 2)} /> : null;
}

/** A framework for the list's year, from last year's and a pasted sentence. */
function NewFrameworkForm({
  table,
  onUse,
}: {
  readonly table: BudgetTable | null;
  readonly onUse: (framework: Framework) => void;
}): ReactElement {
  const setup = usePane((state) => state.setup);
  const reference = usePane((state) => state.reference);
  const { base, draft } = useMemo(() => newFramework(table, frameworksOf(reference, setup)), [table, reference, setup]);
  return <FrameworkForm framework={base} first={draft} onUse={onUse} />;
}

const AUTO = "";

/** The choice counts for every table of the result: of several tables, for the plan they make. */
function FrameworkSelect({ sheets }: { readonly sheets: readonly string[] }): ReactElement | null {
  const words = useWords().setup;
  const format = useFormat();
  const dispatch = useDispatch();
  const setup = usePane((state) => state.setup);
  const reference = usePane((state) => state.reference);
  const { runCheck } = useCommands();
  if (sheets.length === 0) return null;
  const frameworks = frameworksOf(reference, setup);
  return (
    <Field label={words.frameworkChoice} hint={sheets.length > 1 ? words.frameworkOfPlan(format.count(sheets.length)) : null}>
      <Choice
        value={namedFramework(setup, sheets) ?? AUTO}
        onChange={(_, { value }) => {
          dispatch({ type: "setup/changed", setup: withFramework(setup, sheets, value === AUTO ? null : value) });
          runCheck();
        }}
      >
        <option value={AUTO}>{words.frameworkAuto}</option>
        {frameworks.map((framework) => (
          <option key={framework.id} value={framework.id}>
            {`${String(framework.fiscalYear)} · ${format.money(framework.amount)} · ${framework.plan[format.language]}`}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

/** Every framework there is to choose: the workbook's own first, standing in for the shipped one of the same id. */
function frameworksOf(reference: ReferenceData, { framework }: SetupContent): readonly Framework[] {
  const others = reference.frameworks.filter((one) => one.id !== framework?.id);
  return framework === null ? others : [framework, ...others];
}

const useFrameworkFactsStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "2px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  quote: { margin: "8px 0 0", padding: "6px 10px", borderLeft: `3px solid ${tokens.colorBrandStroke1}`, overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

type Facts = readonly (readonly [string, string])[];

function factsOf(
  framework: Framework,
  words: PaneWords["setup"],
  text: { readonly format: Format; readonly dictionary: Dictionary },
): Facts {
  const { format, dictionary } = text;
  const counts: readonly (readonly [string, number | null])[] = [
    [words.fields.projects, framework.projects],
    [words.fields.agencies, framework.agencies],
    [words.fields.ministries, framework.ministries],
  ];
  return [
    [words.fields[format.language === "th" ? "planTh" : "planEn"], framework.plan[format.language]],
    [words.fields.fiscalYear, String(framework.fiscalYear)],
    [words.fields.stage, dictionary.stages[framework.stage]],
    [words.fields.statedAmount, format.money(framework.amount)],
    ...counts.flatMap(([name, count]) => (count === null ? [] : [[name, format.count(count)] as const])),
  ];
}

/** What a framework says, with the sentence it was taken from. */
function FrameworkFacts({ framework }: { readonly framework: Framework }): ReactElement {
  const styles = useFrameworkFactsStyles();
  const words = useWords().setup;
  const text = { format: useFormat(), dictionary: useDictionary() };
  return (
    <div>
      <dl className={styles.facts}>
        {factsOf(framework, words, text).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <blockquote className={styles.quote} lang="th">
        {framework.source.sentence}
      </blockquote>
      <div className={styles.small}>
        {words.fields.address}: {framework.source.address}
      </div>
    </div>
  );
}
