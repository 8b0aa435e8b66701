/** The same random cases on every machine; PROPERTY_SEED=random (or a number) looks for new ones. */
const { configureGlobal } = require("fast-check");

const asked = process.env.PROPERTY_SEED ?? "2567";
configureGlobal({ seed: asked === "random" ? Date.now() | 0 : Number(asked) });
