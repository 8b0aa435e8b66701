import type { ILocales, LocaleType, PluginCtor } from "@univerjs/core";
import { LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";

/** A plugin of the grid, alone or with its settings. */
type GridPlugin = PluginCtor | readonly [PluginCtor, object?];

/** What a grid is started with; a preset of the library is a list of plugins that belong together. */
export interface UniverSettings {
  readonly locale: LocaleType;
  readonly locales: ILocales;
  readonly darkMode?: boolean;
  readonly presets: readonly { readonly plugins: readonly GridPlugin[] }[];
}

/**
 * Starts the grid library with the plugins of its presets, each once: of a plugin that two presets bring, the later one
 * with its settings counts. Answers the library's face for programs.
 */
export function startUniver({ presets, ...settings }: UniverSettings): FUniver {
  const univer = new Univer({ logLevel: LogLevel.WARN, ...settings });
  const plugins = new Map<string, Exclude<GridPlugin, PluginCtor>>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const given = typeof entry === "function" ? ([entry] as const) : entry;
    plugins.delete(given[0].pluginName);
    plugins.set(given[0].pluginName, given);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  return FUniver.newAPI(univer);
}
