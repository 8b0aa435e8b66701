import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useEditedGroupStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: "4px 8px 8px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: "0 4px", overflowWrap: "anywhere" },
  remove: { alignSelf: "flex-start" },
});

interface GroupProps {
  readonly title: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** The fields of one thing of a list under its name, and the button that takes it out. */
export function EditedGroup({ title, removeLabel, onRemove, children }: GroupProps): ReactElement {
  const styles = useEditedGroupStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
      <Button size="small" className={styles.remove} onClick={onRemove}>
        {removeLabel}
      </Button>
    </fieldset>
  );
}

const usePartButtonsStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "6px" } });

interface PartProps<Part extends string> {
  readonly parts: readonly Part[];
  readonly labels: Readonly<Record<Part, string>>;
  readonly open: Part | null;
  readonly onOpen: (part: Part | null) => void;
}

/** Buttons that each open a part of a card, one part open at a time. */
export function PartButtons<Part extends string>({ parts, labels, open, onOpen }: PartProps<Part>): ReactElement {
  const styles = usePartButtonsStyles();
  return (
    <div className={styles.buttons}>
      {parts.map((part) => (
        <Button
          key={part}
          size="small"
          aria-expanded={open === part}
          onClick={() => {
            onOpen(open === part ? null : part);
          }}
        >
          {labels[part]}
        </Button>
      ))}
    </div>
  );
}

const useTextFieldsStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

interface TextProps<Name extends string> {
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly values: Readonly<Record<Name, string>>;
  readonly onChange: (name: Name, value: string) => void;
}

/** Labelled lines of text, one under the other, as wide as the pane. */
export function TextFields<Name extends string>({ names, labels, values, onChange }: TextProps<Name>): ReactElement {
  const styles = useTextFieldsStyles();
  return (
    <>
      {names.map((name) => (
        <Field key={name} label={labels[name]}>
          <Input
            className={styles.input}
            value={values[name]}
            onChange={(_, { value }) => {
              onChange(name, value);
            }}
          />
        </Field>
      ))}
    </>
  );
}
