import { openPane } from "./open-pane.ts";

/** Where the page says Office.js is: Microsoft's address, or beside the page on closed networks. */
const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content;
const element = document.getElementById("pane");
if (address === undefined || element === null) throw new Error("the page lacks a place for the pane or the address of Office.js");
void openPane(element, address);
