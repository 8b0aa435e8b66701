/** Who may import whom. Imports look down only; each comment says how to mend a breach. */
const layer = (name, from, forbidden, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: forbidden },
});

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one idea or hide a third: move the shared part into a file of its own.",
      from: {},
      to: { circular: true },
    },
    layer(
      "sheet-imports-nothing",
      "^src/sheet/",
      "^(src/(?!sheet/)|node_modules)",
      "sheet is plain vocabulary: move the code that needs more up into core or an adapter.",
    ),
    layer(
      "core-is-pure",
      "^src/core/",
      "^src/(?!core/|sheet/)",
      "core knows cells and budgets only: hand words, files or hosts in as data from app or hosts.",
    ),
    {
      name: "core-needs-no-packages",
      severity: "error",
      comment: "core/money may import decimal.js; everything else in core is our own. Hand the value in as data.",
      from: { path: "^src/core/(?!money/)" },
      to: { path: "node_modules" },
    },
    {
      name: "decimal-only-in-money",
      severity: "error",
      comment: "Use the functions of core/money instead of decimal.js.",
      from: { pathNot: "^src/core/money/" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "xlsx-library-behind-one-file",
      severity: "error",
      comment: "Use adapters/xlsx/hucre.ts, the one place that names the library.",
      from: { pathNot: "^src/adapters/xlsx/hucre\\.ts$" },
      to: { path: "node_modules/hucre" },
    },
    layer(
      "i18n-on-core",
      "^src/i18n/",
      "^src/(?!i18n/|core/|sheet/)",
      "Dictionaries turn facts of core into words: they need nothing else.",
    ),
    layer(
      "report-on-i18n",
      "^src/report/",
      "^src/(?!report/|i18n/|core/|sheet/)",
      "Reports are plans: an adapter writes them, app calls them.",
    ),
    layer(
      "app-on-report",
      "^src/app/",
      "^src/(?!app/|report/|i18n/|core/|sheet/)",
      "app knows the port, not the adapters: hosts choose an adapter and hand it in.",
    ),
    layer(
      "adapters-on-sheet",
      "^src/adapters/",
      "^src/(?!adapters/|sheet/)",
      "Adapters know cells and never budgets: return a Grid or take a SheetPlan.",
    ),
    layer(
      "adapters-apart",
      "^src/adapters/([^/]+)/",
      "^src/adapters/(?!$1/)",
      "Adapters do not know each other: share vocabulary through sheet.",
    ),
    layer(
      "taskpane-knows-the-port",
      "^src/taskpane/",
      "^src/(?!taskpane/|app/|report/|i18n/|core/|sheet/)",
      "The pane gets an OpenWorkbook from its host and never chooses an adapter.",
    ),
    layer("simulator-stands-alone", "^src/simulator/", "^src/(?!simulator/)", "The simulator plays Excel: it must not know the add-in."),
    layer("only-demo-simulates", "^src/(?!simulator/|hosts/demo/)", "^src/simulator/", "Only the demo host runs the simulator."),
    layer("nobody-imports-hosts", "^src/(?!hosts/)", "^src/hosts/", "Hosts are the top: move what is shared down into app."),
    layer("hosts-apart", "^src/hosts/([^/]+)/", "^src/hosts/(?!$1/)", "Hosts do not know each other: move what is shared down into app."),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
