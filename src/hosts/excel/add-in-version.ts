import { version } from "../../../package.json";

/** The add-in's version, as package.json has it. */
export const ADD_IN_VERSION = version;
