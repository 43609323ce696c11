import type { LiveFinding } from '../checks/bounce-live.ts';
import { bounceFindings } from '../findings/bounce.ts';
import { catalogue } from '../findings/catalogue.ts';
import type { FindingSpec, Params, Status } from '../findings/define.ts';
import { hostsFindings } from '../findings/hosts.ts';
import type { CheckPack } from '../text/check-pack.ts';
import type { FindingText } from '../text/texts.ts';
import type { BounceTexts } from '../text/tool-bounce-words.ts';

// Only read by ids that the tables themselves have; their parameters differ, their other fields do not.
const tables = {
  ...catalogue,
  ...hostsFindings,
  ...bounceFindings,
} as unknown as Readonly<Record<string, FindingSpec<Params>>>;

/** Status, references and the like of a finding of any of the three tables. */
export const liveSpec = ({ id }: LiveFinding): FindingSpec<Params> | null => tables[id] ?? null;
export const liveStatus = (finding: LiveFinding): Status => liveSpec(finding)?.status ?? 'unknown';

/** In our words. The id picks one function of its table; TypeScript cannot follow it from the union. */
export function liveText(finding: LiveFinding, texts: BounceTexts, pack: CheckPack): FindingText {
  const written = { ...pack.findings, ...texts.hosts, ...texts.texts };
  const write = written[finding.id] as (params: never, fmt: CheckPack['fmt']) => FindingText;
  return write(finding.params as never, pack.fmt);
}

export const permanenceOf = (permanent: boolean | null): 'permanent' | 'temporary' | 'not-said' =>
  permanent === null ? 'not-said' : permanent ? 'permanent' : 'temporary';
