import type { ReactElement } from "react";
import type { DemoWords } from "#i18n/demo-words.ts";
import { ICONS } from "./demo-assets.ts";
import type { RibbonButton, RibbonGroup } from "./ribbon-buttons.ts";

interface RibbonProps {
  readonly words: DemoWords;
  readonly groups: readonly RibbonGroup[];
  readonly paneOpen: boolean;
  readonly onPress: () => void;
}

/** The strip above the grid with the add-in's buttons, as the manifest asks Excel for them. */
export function Ribbon({ words, groups, paneOpen, onPress }: RibbonProps): ReactElement {
  return (
    <nav className="ribbon" aria-label={words.homeTab}>
      <span className="ribbon-tab">{words.homeTab}</span>
      {groups.map((group) => (
        <div className="ribbon-group" key={group.label} role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <LargeButton key={button.id} button={button} pressed={paneOpen} onPress={onPress} />
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
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function LargeButton({ button, pressed, onPress }: LargeButtonProps): ReactElement {
  return (
    <button type="button" className="large-button" aria-pressed={pressed} title={`${button.tipTitle}\n${button.tipText}`} onClick={onPress}>
      <img src={ICONS.get(button.icon)} alt="" width={32} height={32} />
      <span>{button.label}</span>
    </button>
  );
}
