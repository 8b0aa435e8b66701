import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import path from "node:path";
import tseslint from "typescript-eslint";

const root = path.resolve(import.meta.dirname, "..");

/** Words for people live in the dictionaries; `\p{L}` because `\w` misses Thai. */
const literalText = [
  {
    selector: "JSXText[value=/\\p{L}/u]",
    message: "Text for people belongs in src/i18n (both languages); take it from the dictionary.",
  },
  {
    selector: "JSXAttribute[name.name=/^(title|label|alt|placeholder|aria-label|aria-description)$/] > Literal[value=/\\p{L}/u]",
    message: "Text for people belongs in src/i18n (both languages); take it from the dictionary.",
  },
];

const hostGlobals = [
  { name: "Excel", message: "Only adapters/office and hosts/excel know Excel; go through the workbook port (src/sheet/workbook.ts)." },
  { name: "Office", message: "Only adapters/office and hosts/excel know Office; go through the workbook port (src/sheet/workbook.ts)." },
];

const smallIdeas = {
  "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 10],
  "max-params": ["error", 4],
};

export default tseslint.config(
  { ignores: ["node_modules/**", "dist/**", "out/**", "coverage/**", "assets/**", ".cache/**"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: false }],
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Name what you export." }, ...literalText],
      "no-restricted-globals": ["error", ...hostGlobals],
      eqeqeq: "error",
      "no-console": "error",
      "no-alert": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: smallIdeas },
  {
    // Components are one description of a screen: markup runs long without being complicated.
    files: ["src/taskpane/**/*.tsx", "src/hosts/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs["recommended-latest"]?.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // Speaks of the React Compiler, which is not used here.
      "react-hooks/incompatible-library": "off",
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Dictionaries and data tables are long by nature.
    files: ["src/i18n/**/*.ts", "src/core/table/header-names.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["src/adapters/office/**/*.ts", "src/hosts/excel/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/hosts/cli/**/*.ts"], rules: { "no-console": "off" } },
  {
    // Money turns into a double in one file only.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/core/money/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "toNumber", message: "Doubles are made from Money in core/money/excel-number.ts only." },
      ],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name=/^(skip|only|todo)$/][callee.object.name=/^(it|test|describe)$/]",
          message: "No skipped or focused tests.",
        },
      ],
      "no-restricted-globals": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  {
    files: ["test/e2e/**/*.ts", "test/bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
);
