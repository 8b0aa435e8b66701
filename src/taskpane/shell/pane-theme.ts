import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** Fonts that show Thai well on Windows, Mac and elsewhere. */
const THAI_FIRST = { fontFamilyBase: "'Segoe UI','Leelawadee UI',Thonburi,'Noto Sans Thai',sans-serif" };

/** The pane's colours by day. */
export const LIGHT: Theme = { ...webLightTheme, ...THAI_FIRST };

/** The pane's colours by night. */
export const DARK: Theme = { ...webDarkTheme, ...THAI_FIRST };
