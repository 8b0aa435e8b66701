import type { ReactElement } from "react";
import type { StoredChart } from "#simulator/store/sheet-parts.ts";
import type { SheetStore } from "#simulator/store/sheet-store.ts";

/** Colours of the series, told apart also by their order in the legend. */
const COLORS = ["#0b5c57", "#c77700", "#5b3fa8", "#0a6ebd"];
const WIDTH = 420;
const ROW = 26;
const LABEL = 150;

/** Plain pictures that stand in for the charts of a sheet: bars with their labels and amounts. */
export function Charts({ sheet, title }: { readonly sheet: SheetStore; readonly title: string }): ReactElement | null {
  const charts = sheet.charts();
  if (charts.length === 0) return null;
  return (
    <details className="charts" open>
      <summary>{title}</summary>
      <div className="chart-row">
        {charts.map((chart) => (
          <BarPicture key={chart.id} chart={chart} sheet={sheet} />
        ))}
      </div>
    </details>
  );
}

interface Bar {
  readonly label: string;
  readonly value: number;
  /** Where it begins: what is stacked below it. */
  readonly from: number;
  readonly text: string;
  readonly color: string;
}

function BarPicture({ chart, sheet }: { readonly chart: StoredChart; readonly sheet: SheetStore }): ReactElement {
  const bars = barsOf(chart, sheet);
  const largest = bars.reduce((most, { value, from }) => Math.max(most, from + Math.abs(value)), 0);
  const length = (value: number): number => (largest === 0 ? 0 : (Math.abs(value) / largest) * (WIDTH - LABEL - 110));
  return (
    <figure>
      <figcaption>{chart.title ?? chart.name}</figcaption>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(bars.length * ROW)}`} width={WIDTH} role="img" aria-label={chart.title ?? chart.name}>
        {bars.map((bar, index) => (
          <g key={index} transform={`translate(0 ${String(index * ROW)})`}>
            <text x={LABEL - 8} y={17} textAnchor="end">
              {bar.label}
            </text>
            <rect x={LABEL + length(bar.from)} y={4} height={ROW - 8} width={length(bar.value)} fill={bar.color} />
            <text x={LABEL + length(bar.from) + length(bar.value) + 6} y={17}>
              {bar.text}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** One bar for each category and series, from the cells as they are now; of stacked columns one for each category, of the series that is drawn and not nothing. */
function barsOf(chart: StoredChart, sheet: SheetStore): readonly Bar[] {
  const bars = chart.series.map((series, index) => barsOfSeries({ series, index }, sheet));
  if (chart.type !== "ColumnStacked") return bars.flat();
  return (bars[0] ?? []).flatMap((_, at) => {
    const drawn = bars.findIndex((one, index) => chart.series[index]?.isClear !== true && one[at] !== undefined && one[at].value !== 0);
    const from = bars.slice(0, Math.max(0, drawn)).reduce((sum, one) => sum + (one[at]?.value ?? 0), 0);
    const bar = bars[drawn]?.[at];
    return bar === undefined ? [] : [{ ...bar, from }];
  });
}

function barsOfSeries(
  { series, index }: { readonly series: StoredChart["series"][number]; readonly index: number },
  sheet: SheetStore,
): readonly Bar[] {
  if (series.values === null) return [];
  const labels = series.categories === null ? [] : sheet.texts(series.categories).flat();
  const texts = sheet.texts(series.values).flat();
  const numbers = sheet.values(series.values).flat();
  return numbers.flatMap((value, at) => {
    const bar = { label: labels[at] ?? series.name, text: texts[at] ?? "", color: COLORS[index % COLORS.length] ?? "#0b5c57" };
    return typeof value === "number" ? [{ ...bar, value, from: 0 }] : [];
  });
}
