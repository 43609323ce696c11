/** What a report hands out: panel steps, tickets, files. The one place where this screen meets `core/export`. */
import type { RecordChange, Report } from '../../core/index.ts';
import type { CheckPack } from '../../core/text/check-pack.ts';

export const panels = [{ id: 'generic', name: 'Generic' }] as const;

export interface PanelEntryFields {
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly value: string;
}
export function panelEntry(
  _panel: string,
  { name, type, ttl, after }: RecordChange & { readonly after: string },
  apex: string,
): PanelEntryFields {
  const short = name === apex ? '@' : name.endsWith(`.${apex}`) ? name.slice(0, -apex.length - 1) : name;
  return { name: short, type, ttl: ttl ?? 3600, value: after };
}
export const reportJson = (report: Report, _pack: CheckPack): string =>
  JSON.stringify(report, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
export const reportMarkdown = (report: Report, _pack: CheckPack): string => `# ${report.domain}\n`;
export const ticketText = (
  report: Report,
  _pack: CheckPack,
  options: {
    readonly reader: 'customer' | 'administrator';
    readonly form: 'plain' | 'markdown';
    readonly link: string;
  },
): string => `${report.domain}\n${options.link}\n`;
