import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "#core/finding.ts";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const SHAPES = { error: DismissCircleFilled, warning: WarningFilled, info: InfoFilled, good: CheckmarkCircleFilled };

/** A severity, or all being well, as a shape of its own (never by colour alone). The words stand beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity | "good" }): ReactElement {
  const styles = useStyles();
  const Shape = SHAPES[severity];
  return <Shape className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}
