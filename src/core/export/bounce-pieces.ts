import type { LiveFinding } from '../checks/bounce-live.ts';
import { bounceFindings } from '../findings/bounce.ts';
import { catalogue } from '../findings/catalogue.ts';
import type { FindingSpec, Params, Status } from '../findings/define.ts';
import { hostsFindings } from '../findings/hosts.ts';
import type { BounceRecipient } from '../mail/bounce.ts';
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

/** RFC 3463 §2: class 4 may pass, even where whoever reports has stopped trying. */
export function permanenceOf({
  permanent,
  status,
  reply,
}: BounceRecipient): 'permanent' | 'given-up' | 'temporary' | 'not-said' {
  if (permanent === null) return 'not-said';
  if (!permanent) return 'temporary';
  return (status ?? reply ?? '').startsWith('4') ? 'given-up' : 'permanent';
}
