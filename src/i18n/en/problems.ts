import type { WorkbookErrorWords } from "../workbook-error-words.ts";

const named = (before: string, detail: string | null, after: string): string =>
  (detail === null ? `${before} ${after}` : `${before} “${detail}” ${after}`).trim();

/** Failures of the workbook, in English. */
export const problemsEn: WorkbookErrorWords = {
  "file-missing": {
    title: "File not found",
    message: (detail) => `${named("The file", detail, "was not found")}.`,
    whatToDo: "Check the file's name and folder.",
  },
  "file-is-folder": {
    title: "A folder, not a file",
    message: (detail) => (detail === null ? "This is a folder, not a file." : `“${detail}” is a folder, not a file.`),
    whatToDo: "Name a .xlsx or .csv file inside the folder.",
  },
  "file-empty": {
    title: "Empty file",
    message: (detail) => `${named("The file", detail, "is empty")}.`,
    whatToDo: "Ask the sender for the file again, or download it once more.",
  },
  "file-not-a-workbook": {
    title: "Not an Excel file",
    message: (detail) => `${named("The file", detail, "is neither an Excel workbook (.xlsx) nor readable text (.csv)")}.`,
    whatToDo: "Open it in Excel and save it as .xlsx or .csv.",
  },
  "file-old-xls": {
    title: "Old Excel format (.xls)",
    message: (detail) => `${named("The file", detail, "is in an old Excel format (.xls, or XML of 2003), which is not read here")}.`,
    whatToDo: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  },
  "file-xlsb": {
    title: "Binary Excel workbook (.xlsb)",
    message: (detail) => `${named("The file", detail, "is an Excel workbook in the binary format .xlsb, which is not read here")}.`,
    whatToDo: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  },
  "file-ods": {
    title: "OpenDocument spreadsheet (.ods)",
    message: (detail) => `${named("The file", detail, "is a spreadsheet in the OpenDocument format (.ods), which is not read here")}.`,
    whatToDo: "Open it in LibreOffice or Excel and save it as “Excel Workbook (.xlsx)”.",
  },
  "file-web-page": {
    title: "A web page, not a workbook",
    message: (detail) => `${named("The file", detail, "is a web page (HTML), whatever its name says")}.`,
    whatToDo: "Open it in Excel, look whether the table is whole, and save it as “Excel Workbook (.xlsx)”.",
  },
  "file-mangled-text": {
    title: "Thai letters were mangled",
    message: (detail) =>
      `${named("The Thai letters of the file", detail, "were read in a wrong encoding and saved so (“กรม” became something like “à¸à¸£à¸¡” or “เธเธฃเธก”)")}.`,
    whatToDo: "Go back to the file before it, import that as UTF-8 (Data > From Text/CSV) and save it again.",
  },
  "file-encrypted": {
    title: "File has a password",
    message: (detail) => `${named("The file", detail, "is encrypted with a password")}.`,
    whatToDo: "Open it in Excel with the password and save a copy without one.",
  },
  "file-damaged": {
    title: "Damaged file",
    message: (detail) => `${named("The file", detail, "is damaged or incomplete and cannot be read")}.`,
    whatToDo: "Ask the sender for the file again, or let Excel repair it and save it.",
  },
  "file-too-large": {
    title: "File too large",
    message: (detail) => (detail === null ? "The file holds more than can be read." : `The file holds more than can be read (${detail}).`),
    whatToDo: "Split it into several files, or delete the sheets that do not matter.",
  },
  "file-too-many-cells": {
    title: "Too many cells",
    message: (detail) => `${named("A sheet of the file", detail, "holds more cells than can be read (20 million)")}.`,
    whatToDo: "Split the sheet into several, or delete what does not matter.",
  },
  "file-too-many-rows": {
    title: "Too many rows",
    message: (detail) => `${named("The text file", detail, "holds more filled rows than are checked (100,000)")}.`,
    whatToDo: "Keep the rows of one plan in the file, or split it into several files and check them together.",
  },
  "file-formulas-too-long": {
    title: "Too many long formulas",
    message: (detail) =>
      `${named("The formulas of a sheet of the file", detail, "are longer together than can be read (64 million characters)")}.`,
    whatToDo: "Copy the sheet, paste it as values and check the copy.",
  },
  "file-unreadable": {
    title: "File cannot be opened",
    message: (detail) => `${named("The file", detail, "cannot be opened for reading")}.`,
    whatToDo: "Check your rights to it, and close it in other programs.",
  },
  "file-not-writable": {
    title: "File cannot be saved",
    message: (detail) => `${named("The file", detail, "cannot be saved")}.`,
    whatToDo: "Close it in Excel, check your rights to the folder, or choose another name.",
  },
  "file-would-overwrite-input": {
    title: "Would overwrite the input",
    message: (detail) => `${named("The report file", detail, "is the very file that was checked; it is not overwritten")}.`,
    whatToDo: "Choose another name for the report.",
  },
  "host-missing": {
    title: "Not inside Excel",
    message: () => "This page is not open inside Excel, so there is no workbook to read.",
    whatToDo: "Open the workbook in Excel and start the add-in from the ribbon.",
  },
  "host-too-old": {
    title: "Excel is too old",
    message: (detail) =>
      detail === null ? "This Excel lacks what the add-in needs." : `This Excel lacks what the add-in needs (${detail}).`,
    whatToDo: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  },
  "host-busy": {
    title: "Excel is not ready",
    message: () => "Excel is busy with something else and takes no commands.",
    whatToDo: "Wait a moment and try again.",
  },
  "host-cell-edit": {
    title: "A cell is being edited",
    message: () => "A cell is being edited, so Excel takes no other command.",
    whatToDo: "Press Enter or Esc to finish editing the cell, then try again.",
  },
  "host-request-too-large": {
    title: "Too much to write at once",
    message: () => "What is to be written is more than Excel takes at once.",
    whatToDo: "Check a smaller range, or use Excel on a computer.",
  },
  "host-response-too-large": {
    title: "Too much to read at once",
    message: (detail) => `${named("The data of sheet", detail, "is more than Excel hands over at once")}.`,
    whatToDo: "Select only the table and check again.",
  },
  "host-session-lost": {
    title: "Connection to Excel lost",
    message: () => "The connection to the workbook ended in the middle of the work.",
    whatToDo: "Open the workbook again and start the add-in once more.",
  },
  "host-access-denied": {
    title: "Access denied",
    message: () => "Excel does not let the add-in reach this workbook.",
    whatToDo: "Check that the file is not in Protected View, or ask your administrator.",
  },
  "host-unknown": {
    title: "Excel reported an error",
    message: (detail) => (detail === null ? "Excel failed without saying why." : `Excel failed (${detail}).`),
    whatToDo: "Try again; if it fails again, close the workbook and open it anew.",
  },
  "sheet-missing": {
    title: "Sheet not found",
    message: (detail) => `${named("The sheet", detail, "is not in the workbook")}.`,
    whatToDo: "It may have been deleted or renamed: choose the sheet again.",
  },
  "sheet-protected": {
    title: "Sheet is protected",
    message: (detail) => `${named("The sheet", detail, "is protected and cannot be written")}.`,
    whatToDo: "Unprotect it yourself (Review > Unprotect Sheet), or read the result in the pane without writing.",
  },
  "sheet-name-taken": {
    title: "Sheet name is taken",
    message: (detail) => `${named("A sheet named", detail, "exists and is not one of ours; it is not overwritten")}.`,
    whatToDo: "Rename that sheet and write the report again.",
  },
  "table-missing": {
    title: "Table not found",
    message: (detail) => `${named("The table", detail, "is not in the workbook")}.`,
    whatToDo: "It may have been deleted or renamed: choose the source again.",
  },
  "selection-unusable": {
    title: "Selection cannot be used",
    message: () => "What is selected is not one block of cells.",
    whatToDo: "Select one block of cells, its header row included.",
  },
  "source-changed": {
    title: "The data has changed since the check",
    message: (detail) =>
      named("Sheet", detail, "is no longer what was checked: it was edited after the check or during the work, so nothing was written."),
    whatToDo: "Check again, then write.",
  },
  "pivot-refused": {
    title: "Excel makes no PivotTable here",
    message: () => "This Excel does not let a program make a PivotTable, so nothing was written.",
    whatToDo: "Click into the table BvcBudgetLines on the budget-lines sheet and choose Insert > PivotTable yourself.",
  },
  "own-sheet-edited": {
    title: "A report sheet was edited",
    message: (detail) =>
      named(
        "",
        detail,
        "is not what was last written there, so it was not overwritten. Status, reasons and columns that you added to the findings sheet are always kept.",
      ),
    whatToDo: "Copy what you want to keep to another place, or overwrite; that can be undone.",
  },
  "workbook-not-in-front": {
    title: "This workbook is not in front",
    message: () => "Excel would not add, delete or select a sheet, mostly because another workbook is in front.",
    whatToDo: "Bring this workbook to the front and press again: what was half done is finished or taken back then.",
  },
  "workbook-protected": {
    title: "Workbook structure is protected",
    message: () => "The structure of the workbook is protected, so no report sheet can be added.",
    whatToDo: "Unprotect the structure, or save a copy and check that.",
  },
  "workbook-read-only": {
    title: "Workbook is read-only",
    message: () => "The workbook is open read-only: it can be checked, but no report can be written.",
    whatToDo: "Choose Enable Editing, or save a copy and write the report there.",
  },
  "target-hidden": {
    title: "Target cells are hidden",
    message: (detail) => `${named("The cells", detail, "lie in a hidden row, column or sheet")}.`,
    whatToDo: "Unhide the row, column or sheet, then try again.",
  },
  "target-merged": {
    title: "Target cells are merged",
    message: (detail) => `${named("The cells", detail, "lie in a merged range and are not written")}.`,
    whatToDo: "Unmerge the range, or type the value yourself.",
  },
  "target-filtered": {
    title: "Sheet is filtered",
    message: (detail) =>
      `${named("The sheet", detail, "is filtered; writing through a filter may hit the wrong rows, so nothing was written")}.`,
    whatToDo: "Clear the filter, then try again.",
  },
  "target-not-empty": {
    title: "Target cells are not empty",
    message: (detail) => `${named("The cells", detail, "hold data already and are not overwritten")}.`,
    whatToDo: "Look at what stands there, then check the table again.",
  },
  cancelled: {
    title: "Cancelled",
    message: () => "The work was cancelled as asked; nothing changed in the workbook.",
    whatToDo: "Start again whenever you like.",
  },
  "stopped-halfway": {
    title: "Stopped half-way",
    message: () => "The work was stopped as asked, but part of it was done and stands. Our sheets that are not whole say so in A1.",
    whatToDo: "Press “Undo the writing” to go on with an undo, or write again to finish; before that, use none of these sheets.",
  },
};
