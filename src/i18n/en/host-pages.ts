import type { HostPageWords } from "../host-page-words.ts";

/** Pages before the pane, in English. */
export const hostPagesEn: HostPageWords = {
  pages: {
    "outside-excel": {
      title: "This page works inside Excel",
      explanation: "The budget plan check runs as a pane beside the sheet, so it cannot be opened in a browser by itself.",
      steps: [
        "Open the workbook with the project rows in Excel.",
        "Install the add-in with the file manifest.xml (see the user guide), if it is not installed yet.",
        "Press “Check plan” on the Budget plan tab.",
      ],
    },
    "office-unreachable": {
      title: "The link to Excel could not be loaded",
      explanation:
        "Microsoft's file Office.js did not arrive. The machine may be offline, or the network may block its address. Nothing in the workbook was touched.",
      steps: [
        "Check that the machine is online, then press “Try again”.",
        "If the network blocks it, ask your administrator to allow appsforoffice.microsoft.com.",
        "On a closed network: ask your administrator for the package that carries Office.js itself (npm run package -- --office-js local).",
      ],
    },
    "excel-too-old": {
      title: "This Excel is too old",
      explanation: "The add-in needs ExcelApi 1.9 or later.",
      steps: [
        "Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
        "If you have one of these, update Office and start Excel again.",
      ],
    },
  },
  tryAgain: "Try again",
};
