import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import { Card } from "../shell/card.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { KEYBOARD_SCROLL, LongText } from "../shell/fields.tsx";
import { FigureButton } from "../shell/figure-button.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import type { BoardLine } from "./agency-board.ts";
import { agencyBoard } from "./agency-board.ts";

const TONES = { differs: "error", unsent: "warning", sent: "good" } as const;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "320px", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    gap: "2px 8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  small: {
    gridColumn: "2 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  copy: { gridColumn: "2 / -1" },
  expected: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px", marginTop: "8px" },
  wide: { width: "100%" },
  buttons: { display: "flex", gap: "6px" },
});

/** Who has sent, who has not, and whose sum differs from the list of all: each that needs a word with a message to copy. Absent where no agency has a sheet of its own. */
export function BoardCard({ plan }: { readonly plan: PlanAnalysis }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check.board;
  const format = useFormat();
  const reference = usePane((state) => state.reference);
  const aliases = usePane((state) => state.setup.aliases);
  const board = useMemo(() => agencyBoard(plan, agencyKnowledge(reference, aliases).agencies), [plan, reference, aliases]);
  if (board.length === 0) return null;
  const count = (state: BoardLine["state"]): string => format.count(board.filter((line) => line.state === state).length);
  const counts = words.counts(count("sent"), count("unsent"), count("differs"));
  return (
    <Card title={words.title}>
      <div>{counts}</div>
      <div {...KEYBOARD_SCROLL} aria-label={counts} className={styles.list}>
        {board.map((line) => (
          <BoardItem key={line.agency} line={line} />
        ))}
      </div>
      <ExpectedAgencies />
    </Card>
  );
}

/** The list of agencies that have to send, one a line, to be typed or pasted; kept in the workbook's setup. */
function ExpectedAgencies(): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const [text, setText] = useState<string | null>(null);
  const { expectedAgencies } = setup;
  if (text === null) {
    return (
      <div className={styles.expected}>
        <Button
          size="small"
          onClick={() => {
            setText(expectedAgencies.join("\n"));
          }}
        >
          {words.check.board.expected(format.count(expectedAgencies.length))}
        </Button>
      </div>
    );
  }
  const save = (): void => {
    const names = text.split("\n").map((name) => name.trim());
    dispatch({ type: "setup/changed", setup: { ...setup, expectedAgencies: [...new Set(names.filter((name) => name !== ""))] } });
    setText(null);
    runCheck();
  };
  return (
    <div className={styles.expected}>
      <Field className={styles.wide} label={words.check.board.expectedList} hint={words.check.remembered}>
        <LongText
          value={text}
          rows={6}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={save}>
          {words.check.applyChanges}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setText(null);
          }}
        >
          {words.frame.cancel}
        </Button>
      </div>
    </div>
  );
}

function BoardItem({ line }: { readonly line: BoardLine }): ReactElement {
  const styles = useStyles();
  const words = useWords().check.board;
  const format = useFormat();
  const { agency, state, sheets, sent, first, difference } = line;
  const stands = difference === null || difference === 0n ? null : format.difference(difference);
  return (
    <div className={styles.item}>
      <SeverityIcon severity={TONES[state]} />
      <span>{agency}</span>
      <span className={styles.amount}>
        {sent !== null && first !== null && (
          <FigureButton query={{ kind: "group", sheet: null, by: "agency", of: first, name: agency }}>{format.million(sent)}</FigureButton>
        )}
      </span>
      <span className={styles.small}>
        {[words.states[state], ...sheets.map((sheet) => format.sheet(sheet)), stands].filter(Boolean).join(" · ")}
      </span>
      {state !== "sent" && (
        <span className={styles.copy}>
          <CopyButton
            label={words.copy}
            size="small"
            text={stands === null || sent === null ? words.askUnsent(agency) : words.askDiffers(agency, format.money(sent), stands)}
          />
        </span>
      )}
    </div>
  );
}
