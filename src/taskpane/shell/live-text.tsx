import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Text for screen readers only, spoken politely when it changes. Always in the page, so that the first text is spoken too. */
export function LiveText({ text }: { readonly text: string }): ReactElement {
  return (
    <span role="status" className={useStyles().hidden}>
      {text}
    </span>
  );
}
