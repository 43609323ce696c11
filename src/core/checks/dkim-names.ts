import { civilDate } from '../base/civil-date.ts';
import { selectors } from '../data/selectors.ts';

/** decisions.md §2: at most this many selectors are asked without a press, inferred ones included. */
export const stageOneLimit = 45;

/** Asked at once; the rest up to the limit is kept for names that MX, SPF and CNAME targets suggest. */
const common = [
  'default', 'mail', 'dkim', 'google', 'selector1', 'selector2', 's1', 's2', 'k1', 'k2', 'k3', 'dkim1', 'dkim2', 'smtp', 'email',
  'mandrill', 'mte1', 'pm', 'resend', 'fm1', 'protonmail', 'sig1', 'zoho', 'zmail', 'mailjet', 'brevo1', 'hs1', 'kl', 'mg', 'mx', 'pic',
  'key1', 'm1', 'zendesk1', 'cf2024-1', 'litesrv',
]; // prettier-ignore

const generic = [
  's', 'x', 'key', 'key2', 'dk', 'dk1', 'sel1', 'sel2', 'sel', 'selector', 'selector3', 'test', 'mta', 'mta1', 'mx1', 'mx2', 'exim', 'postfix',
  'smtp1', 'smtp2', 'smtpout', 'server', 'server1', 'mail1', 'mail2', 'mail3', 'dkim-1', 'dkim3', 'dkim2048', 'dkim1024', 'rsa', 'rsa1', 'rsa2048',
  'ed25519', 'ed', 'v1', 'a', 'b', 'c', 'a1', 's3', 's4', 'm2', 'k4', 'auth', 'main', 'prod', 'production', 'corp', 'beta', 'alpha', 'delta', 'primary', 'private',
  'public', 'root', 'web', 'www', 'host', 'cpanel', 'plesk', 'ispconfig', 'mailcow', 'opendkim', 'amavis', 'rspamd', 'exchange', 'office365', 'outbound', 'out',
  'relay', 'bulk', 'news', 'newsletter', 'marketing', 'transactional', 'ses', 'amazonses', 'ml1', 'info', 'sendgrid', 'mailgun', 'postmark', 'sparkpost',
  'mimecast', 'proofpoint', 'pphosted', 'barracuda', 'cisco', 'sophos', 'iredmail', 'zimbra', 'gsuite', 'global', 'local',
]; // prettier-ignore

/**
 * The selectors of a stage, most likely first; stage 2 contains stage 1. Dates stand in many names
 * (`202611`, `scph1126`), so that the list moves with `now`.
 */
export function selectorNames(stage: 1 | 2, now: number): readonly string[] {
  if (stage === 1) return common;
  const provided = selectors.entries.flatMap((entry) => entry.selectors);
  return [...new Set([...common, ...provided, ...generic, ...dateShaped(now)])];
}

function dateShaped(now: number): readonly string[] {
  const { year, month } = civilDate(now);
  const names: string[] = [];
  for (let back = 0; back < 6; back++)
    names.push(String(year - back), `s${year - back}`, `dkim${year - back}`, `mail${year - back}`);
  for (let back = 0; back < 24; back++) {
    const at = year * 12 + (month - 1) - back;
    const y = String(Math.floor(at / 12));
    const m = String((at % 12) + 1).padStart(2, '0');
    names.push(`${y}${m}`);
    if (back < 12) names.push(`s${y}${m}`, `mail${y}${m}`, `scph${m}${y.slice(2)}`, `${y}${m}01`);
  }
  return names;
}
