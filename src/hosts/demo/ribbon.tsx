import type { ReactElement } from "react";
import type { DemoWords } from "#i18n/demo-words.ts";
import { ICONS } from "./demo-assets.ts";
import type { RibbonAction, RibbonButton, RibbonTab } from "./ribbon-buttons.ts";

interface RibbonProps {
  readonly words: DemoWords;
  readonly tab: RibbonTab;
  /** The page that is open beside the sheet; null for none. */
  readonly openPage: string | null;
  readonly onPress: (action: RibbonAction) => void;
}

/** The strip above the grid with the add-in's own tab, as the manifest asks Excel for it. */
export function Ribbon({ words, tab, openPage, onPress }: RibbonProps): ReactElement {
  return (
    <nav className="ribbon" aria-label={words.ribbon}>
      <span className="ribbon-tab">{tab.label}</span>
      {tab.groups.map((group) => (
        <div className="ribbon-group" key={group.label} role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <LargeButton key={button.id} button={button} openPage={openPage} onPress={onPress} />
            ))}
          </div>
          <span className="ribbon-label">{group.label}</span>
        </div>
      ))}
    </nav>
  );
}

interface LargeButtonProps {
  readonly button: RibbonButton;
  readonly openPage: string | null;
  readonly onPress: (action: RibbonAction) => void;
}

function LargeButton({ button, openPage, onPress }: LargeButtonProps): ReactElement {
  const { action } = button;
  return (
    <button
      type="button"
      className="large-button"
      {...(action.kind === "show-page" ? { "aria-pressed": action.page === openPage } : {})}
      title={`${button.tipTitle}\n${button.tipText}`}
      onClick={() => {
        onPress(action);
      }}
    >
      <img src={ICONS.get(button.icon)} alt="" width={32} height={32} />
      <span>{button.label}</span>
    </button>
  );
}
