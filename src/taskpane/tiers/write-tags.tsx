import { Button, Field, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { TagPlace } from "#app/write-tags.ts";
import type { TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { Choice, KEYBOARD_SCROLL } from "../shell/fields.tsx";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { ShownTagPlan } from "../state/tagging-state.ts";
import { whyNotWrite } from "../state/why-not-write.ts";

const useWriteTagsStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginTop: "12px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    alignItems: "stretch",
  },
  status: { display: "flex", flexDirection: "column", gap: "6px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

interface Props {
  readonly sheet: string;
  readonly hasTierColumn: boolean;
  /** One sheet of several: its name is said. */
  readonly isNamed: boolean;
}

/** Writing the reviewed tiers into the source sheet: where, then what would be written and what not, then the button that does it. */
export function WriteTags({ sheet, hasTierColumn, isNamed }: Props): ReactElement {
  const styles = useWriteTagsStyles();
  const words = useWords();
  const { planTags } = useCommands();
  const hindrance = usePane(whyNotWrite);
  const [place, setPlace] = useState<TagPlace>(hasTierColumn ? "blank-cells" : "new-column");
  return (
    <div className={styles.box}>
      <Field label={isNamed ? words.tiers.writeInto(sheet) : words.tiers.writeWhere}>
        <Choice
          value={place}
          onChange={(_, { value }) => {
            setPlace(value === "blank-cells" ? "blank-cells" : "new-column");
          }}
        >
          {hasTierColumn && <option value="blank-cells">{words.tiers.writeBlank}</option>}
          <option value="new-column">{words.tiers.writeColumn}</option>
        </Choice>
      </Field>
      <Button
        disabledFocusable={hindrance !== null}
        onClick={() => {
          planTags({ sheet, place, header: words.check.tiersTitle });
        }}
      >
        {words.tiers.planWrite}
      </Button>
      <ShownPlan sheet={sheet} place={place} />
      <p className={styles.small}>{words.tiers.writeNote}</p>
    </div>
  );
}

/** The list that was asked for, as long as it is of this sheet and place. */
function ShownPlan({ sheet, place }: { readonly sheet: string; readonly place: TagPlace }): ReactElement {
  const styles = useWriteTagsStyles();
  const shown = usePane((state) => state.tagging.shown);
  const isShown = shown?.sheet === sheet && shown.place === place;
  return (
    <>
      <div role="status" className={styles.status}>
        {isShown && <TagPlanList shown={shown} />}
      </div>
      {isShown && <WriteButton sheet={sheet} place={place} count={shown.plan?.cells.length ?? 0} />}
    </>
  );
}

function WriteButton({ sheet, place, count }: { readonly sheet: string; readonly place: TagPlace; readonly count: number }): ReactElement {
  const words = useWords();
  const format = useFormat();
  const { writeTags } = useCommands();
  const hindrance = usePane(whyNotWrite);
  return (
    <Button
      appearance="primary"
      disabledFocusable={hindrance !== null || count === 0}
      onClick={() => {
        writeTags({ sheet, place, header: words.check.tiersTitle });
      }}
    >
      {words.tiers.write(format.count(count), sheet)}
    </Button>
  );
}

const useTagPlanListStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  area: {
    maxHeight: "160px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** What writing would do, before it is done: the cells it fills, and the rows it leaves alone with the reason. */
function TagPlanList({ shown }: { readonly shown: ShownTagPlan }): ReactElement {
  const words = useWords().tiers;
  return (
    <>
      {shown.hasChanged && <Warning text={words.planChanged} />}
      {shown.plan === null ? <Warning text={words.noFreeColumn} /> : <PlanLists plan={shown.plan} />}
    </>
  );
}

function PlanLists({ plan: { cells, refused } }: { readonly plan: TagWritePlan }): ReactElement {
  const words = useWords().tiers;
  const format = useFormat();
  return (
    <>
      <TitledList title={words.plannedTitle(format.count(cells.length))}>
        {cells.map(({ row, column, value }) => (
          <li key={row}>{words.plannedCell(cellAddress(row, column), value)}</li>
        ))}
      </TitledList>
      {refused.length > 0 && (
        <TitledList title={words.refusedTitle(format.count(refused.length))}>
          {refused.map(({ row, reason }) => (
            <li key={row}>{words.refusedRow(String(row + 1), words.refusals[reason])}</li>
          ))}
        </TitledList>
      )}
    </>
  );
}

function TitledList({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useTagPlanListStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.area} {...KEYBOARD_SCROLL} aria-label={title}>
        <ul className={styles.list}>{children}</ul>
      </div>
    </>
  );
}

function Warning({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
