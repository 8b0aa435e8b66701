import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Framework } from "#core/budget/framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import { Choice } from "../shell/choice.tsx";
import { Card } from "../shell/card.tsx";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { withFramework } from "../state/setup-edits.ts";
import { namedFramework } from "#report/setup/decisions-for-sheet.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { frameworkJson } from "./framework-draft.ts";
import { FrameworkFacts } from "./framework-facts.tsx";
import { FrameworkForm } from "./framework-form.tsx";
import { frameworksOf } from "./frameworks-of.ts";
import { JsonExport } from "./json-export.tsx";
import { JsonImport } from "./json-import.tsx";
import { PartButtons } from "./part-buttons.tsx";

type FrameworkPart = "edit" | "importJson" | "exportJson";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px" },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The approved number the list is compared with: which, what it says, and changing it. */
export function FrameworkCard({ analysis }: { readonly analysis: Analysis | null }): ReactElement {
  const styles = useStyles();
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
  const [open, setOpen] = useState<FrameworkPart | null>(null);
  const use = (framework: Framework): void => {
    dispatch({ type: "setup/changed", setup: { ...withFramework(setup, sheets, framework.id), framework } });
    setOpen(null);
    if (sheets.length > 0) runCheck();
  };
  const parts: readonly FrameworkPart[] = current === null ? ["importJson"] : ["edit", "importJson", "exportJson"];
  return (
    <>
      <PartButtons parts={parts} labels={words} open={open} onOpen={setOpen} />
      {open === "importJson" && <JsonImport label={words.importLabel} read={parseFramework} onUse={use} />}
      {open === "edit" && current !== null && <FrameworkForm framework={current} onUse={use} />}
      {open === "exportJson" && current !== null && <JsonExport json={JSON.stringify(frameworkJson(current), null, 2)} />}
    </>
  );
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
