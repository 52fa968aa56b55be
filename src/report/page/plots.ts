/** Small plots as SVG: drawn by attributes alone, named for those who cannot see them, beside a table or a sentence that says the same. */
import { type Html, html } from "./html.ts";

export interface Share {
  /** Class of the style sheet. */
  readonly fill: string;
  readonly name: string;
  readonly amount: number;
}

const BAR_WIDTH = 560;
const BAR_HEIGHT = 18;

/** One bar, cut by amounts; nothing when there is nothing. */
export function shareBar(shares: readonly Share[], title: string): Html | null {
  const whole = shares.reduce((sum, { amount }) => sum + amount, 0);
  if (whole === 0) return null;
  let at = 0;
  const parts = shares
    .filter(({ amount }) => amount > 0)
    .map(({ fill, amount }) => {
      const width = (amount / whole) * BAR_WIDTH;
      const part = html`<rect class="${fill}" x="${fixed(at)}" y="0" width="${fixed(Math.max(1, width - 1))}" height="${BAR_HEIGHT}" rx="3"/>`;
      at += width;
      return part;
    });
  const told = shares.map(({ name, amount }) => `${name}: ${amount}`).join(", ");
  return html`<svg viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}" width="100%" preserveAspectRatio="none" height="${BAR_HEIGHT}" role="img" aria-label="${title}: ${told}">${parts}</svg>`;
}

export interface Bin {
  readonly name: string;
  readonly amount: number;
  /** Draws the eye: what should not be there. */
  readonly isBad: boolean;
}

const ROW_HEIGHT = 22;
const NAME_WIDTH = 90;

/** Bars below each other, each with its name and amount. */
export function histogram(bins: readonly Bin[], title: string): Html {
  const most = bins.reduce((largest, { amount }) => Math.max(largest, amount), 1);
  const room = BAR_WIDTH - NAME_WIDTH - 80;
  const rows = bins.map(({ name, amount, isBad }, i) => {
    const y = i * ROW_HEIGHT;
    const width = (amount / most) * room;
    return html`<text class="soft" x="0" y="${y + 15}">${name}</text><rect class="${isBad ? "fill-bad" : "fill-accent"}" x="${NAME_WIDTH}" y="${y + 3}" width="${fixed(amount === 0 ? 0 : Math.max(1.5, width))}" height="15" rx="3"/><text x="${fixed(NAME_WIDTH + width + 6)}" y="${y + 15}">${amount.toLocaleString("en-US")}</text>`;
  });
  const told = bins.map(({ name, amount }) => `${name}: ${amount}`).join(", ");
  return html`<svg viewBox="0 0 ${BAR_WIDTH} ${bins.length * ROW_HEIGHT}" width="${BAR_WIDTH}" role="img" aria-label="${title}. ${told}">${rows}</svg>`;
}

export interface Interval {
  readonly name: string;
  /** Each 0 to 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly threshold: number | null;
}

/** Values with their intervals on one axis from 0 to 1. */
export function intervals(rows: readonly Interval[], title: string): Html {
  const left = 180;
  const room = BAR_WIDTH - left - 60;
  const x = (share: number): string => fixed(left + Math.min(1, Math.max(0, share)) * room);
  const height = rows.length * 30 + 24;
  const drawn = rows.map(({ name, value, low, high, threshold }, i) => {
    const y = i * 30 + 15;
    const limit =
      threshold === null
        ? null
        : html`<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="${y - 12}" y2="${y + 12}"/>`;
    return html`<text class="soft" x="0" y="${y + 4}">${name}</text><line class="axis" x1="${x(0)}" x2="${x(1)}" y1="${y}" y2="${y}"/><line class="whisker" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/><circle class="fill-accent" cx="${x(value)}" cy="${y}" r="6"/>${limit}<text x="${left + room + 10}" y="${y + 4}">${percent(value)}</text>`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) => html`<text class="soft" x="${x(tick)}" y="${height - 4}" text-anchor="middle">${percent(tick)}</text>`,
  );
  const told = rows
    .map(({ name, value, low, high }) => `${name}: ${percent(value)}, from ${percent(low)} to ${percent(high)}`)
    .join("; ");
  return html`<svg viewBox="0 0 ${BAR_WIDTH} ${height}" width="${BAR_WIDTH}" role="img" aria-label="${title}. ${told}">${drawn}${ticks}</svg>`;
}

export function percent(share: number): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return `${(100 * share).toFixed(digits)} %`;
}

function fixed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
