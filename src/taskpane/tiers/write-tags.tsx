import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { TagPlace } from "#app/write-tags.ts";
import { Choice } from "../shell/choice.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { whyNotWrite } from "../state/why-not-write.ts";
import { TagPlanList } from "./tag-plan-list.tsx";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
  const styles = useStyles();
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
