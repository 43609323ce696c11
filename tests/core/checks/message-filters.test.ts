import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { filterNotes } from '../../../src/core/checks/message-filters.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';
import { filterHeaders } from '../../../src/core/data/filter-headers.ts';

const notesOf = (...fields: readonly string[]) => filterNotes(readMessage(bytesFromLatin1(`${fields.join('\r\n')}\r\n\r\n`), 'missing')).map(({ key, meaning }) => [key, meaning]); // prettier-ignore

// learn.microsoft.com, "Anti-spam message headers": every field and value of its tables.
test.each([
  ['SCL:-1', 'skipped'], ['SCL:0', 'not-spam'], ['SCL:1', 'not-spam'], ['SCL:5', 'spam'], ['SCL:6', 'spam'], ['SCL:7', 'spam-sure'], ['SCL:8', 'spam-sure'], ['SCL:9', 'spam-sure'],
  ['SFV:BLK', 'blocked-sender'], ['SFV:NSPM', 'not-spam'], ['SFV:SFE', 'allowed-sender'], ['SFV:SKA', 'allowed-sender'], ['SFV:SKB', 'blocked-sender'], ['SFV:SKI', 'ip-allowed'], ['SFV:SKN', 'rule-skipped'], ['SFV:SKQ', 'released'], ['SFV:SKS', 'rule-spam'], ['SFV:SPM', 'spam'],
  ['CAT:AMP', 'malware'], ['CAT:BIMP', 'impersonation-brand'], ['CAT:BULK', 'bulk'], ['CAT:DIMP', 'impersonation-domain'], ['CAT:FTBP', 'forbidden-attachment'], ['CAT:GIMP', 'impersonation'], ['CAT:HPHSH', 'phishing-sure'], ['CAT:HPHISH', 'phishing-sure'], ['CAT:HSPM', 'spam-sure'], ['CAT:INTOS', 'phishing-inside'], ['CAT:MALW', 'malware'], ['CAT:OSPM', 'spam'], ['CAT:PHSH', 'phishing'], ['CAT:SAP', 'malware'], ['CAT:SPM', 'spam'], ['CAT:SPOOF', 'spoof'], ['CAT:UIMP', 'impersonation-person'], ['CAT:NONE', 'nothing-found'],
  ['SFTY:9.19', 'impersonation-domain'], ['SFTY:9.20', 'impersonation-person'], ['SFTY:9.25', 'first-contact'],
  ['SRV:BULK', 'bulk'], ['DIR:INB', 'inbound'], ['DIR:OUT', 'outbound'], ['DIR:INT', 'internal'], ['IPV:CAL', 'ip-allowed'], ['IPV:NLI', 'ip-not-listed'],
  ['CIP:2001:db8::1', 'connecting-address'], ['H:mail.x.test', 'server-name'], ['PTR:mail.x.test', 'reverse-name'], ['CTRY:DE', 'country'], ['LANG:de', 'language'],
])('X-Forefront-Antispam-Report %s: %s', (piece, meaning) => {
  expect(notesOf(`X-Forefront-Antispam-Report: EFV:NLI;${piece};`)).toEqual([[piece.slice(0, piece.indexOf(':')), meaning]]);
}); // prettier-ignore

test.each([
  ['000', 'fail', 'auth-fail-policy'], ['001', 'fail', 'auth-fail-implicit'], ['002', 'fail', 'auth-fail-forbidden'], ['010', 'fail', 'auth-spoof-inside'],
  ['100', 'pass', 'auth-pass-aligned'], ['101', 'pass', 'auth-pass-dkim'], ['102', 'pass', 'auth-pass-spf'], ['103', 'pass', 'auth-pass-names'], ['104', 'pass', 'auth-pass-names'], ['105', 'pass', 'auth-pass'], ['108', 'pass', 'auth-pass-changed'], ['109', 'pass', 'auth-pass-without-dmarc'], ['111', 'pass', 'auth-pass-dmarc-error'], ['112', 'pass', 'auth-dmarc-timeout'], ['115', 'pass', 'auth-pass-tenant'], ['116', 'pass', 'auth-pass-names'], ['130', 'pass', 'auth-pass-arc'],
  ['201', 'softpass', 'auth-soft'], ['202', 'softpass', 'auth-soft'], ['301', 'none', 'auth-not-checked'], ['451', 'none', 'auth-bypassed'], ['501', 'none', 'auth-bounce'], ['502', 'none', 'auth-bounce'],
  // A six is no pass.
  ['601', 'fail', 'auth-spoof-inside'], ['602', 'fail', 'auth-fail-implicit'], ['701', 'pass', 'auth-history'], ['704', 'pass', 'auth-history'], ['790', 'pass', 'auth-pass'], ['905', 'none', 'auth-bypassed-routing'], ['901', 'none', 'auth-bypassed'],
])('compauth reason %s (%s): %s', (code, result, meaning) => {
  expect(notesOf(`Authentication-Results: spf=pass smtp.mailfrom=x.test;compauth=${result} reason=${code}`)).toEqual([['compauth reason', meaning]]);
}); // prettier-ignore

test.each([
  ['none', 'action-none'], ['oreject', 'action-softened'], ['o.reject', 'action-softened'], ['pct.quarantine', 'action-spared'], ['pct.reject', 'action-spared'], ['permerror', 'action-permerror'], ['temperror', 'action-temperror'], ['quarantine', 'action-quarantine'], ['reject', 'action-reject'],
])('dmarc action=%s: %s', (action, meaning) => {
  expect(notesOf(`Authentication-Results: dmarc=fail action=${action} header.from=x.test`)).toEqual([['action', meaning]]);
}); // prettier-ignore

// What the other programs write, as they write it.
test.each<[field: string, notes: readonly (readonly [string | null, string])[]]>([
  ['X-Microsoft-Antispam: BCL:0;ARA:13230040|376014;', [['BCL', 'no-bulk'], ['ARA', 'diagnosis']]],
  ['X-Microsoft-Antispam: BCL:3;', [['BCL', 'few-complaints']]],
  ['X-Microsoft-Antispam: BCL:4;', [['BCL', 'some-complaints']]],
  ['X-Microsoft-Antispam: BCL:8;', [['BCL', 'many-complaints']]],
  ['X-MS-Exchange-Organization-SCL: -1', [[null, 'skipped']]],
  ['X-CustomSpam: SPF Record Fail', [[null, 'filter-option-spf']]],
  ['X-CustomSpam: Web bug', [[null, 'filter-option']]],
  ['X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:0;auth:0;dest:J;ENG:(910001)', [['dest', 'junk-folder']]],
  ['X-Spam-Status: Yes, score=7.1 required=5.0 tests=BAYES_99', [[null, 'spam']]],
  ['X-Spam-Status: No, score=-1.9', [[null, 'not-spam']]],
  ['X-Spam-Flag: NO', [[null, 'not-spam']]],
  ['X-Spam-Level: ', []],
  ['X-Spam-Level: ***', [[null, 'score']]],
  ['X-Rspamd-Action: soft reject', [[null, 'delayed']]],
  ['X-Rspamd-Action: add header', [[null, 'spam']]],
  ['X-Amavis-Alert: BAD HEADER SECTION, Duplicate header field: "References"', [[null, 'bad-header']]],
  ['X-Amavis-Alert: INFECTED, message contains virus: Eicar', [[null, 'virus']]],
  ['X-Amavis-Alert: BANNED, message contains .exe', [[null, 'forbidden-attachment']]],
  ['X-Virus-Scanned: Debian amavisd-new at x.test', [[null, 'scanned']]],
  ['X-GMX-Antispam: 0 (Mail was not recognized as spam); Detail=V3;', [[null, 'not-spam']]],
  ['X-GMX-Antispam: 6 (nemesis text pattern profiler); Detail=V3;', [[null, 'spam']]],
  ['X-GMX-Antispam: -2 (not scanned, spam filter disabled)', [[null, 'unchecked']]],
  ['X-GMX-Antivirus: 0 (no virus found)', [[null, 'clean']]],
  ['X-GMX-Antivirus: -1 (not scanned, may not use virus scanner)', [[null, 'not-scanned']]],
  ['X-UI-Filterresults: notjunk:1;V03:K0:abc', [[null, 'not-spam']]],
  ['X-UI-Filterresults: junk:10;V03:K0:abc', [[null, 'spam']]],
  ['X-UI-Filterresults: unknown:2;V03:K0:abc', [[null, 'undecided']]],
  ['UI-InboundReport: notjunk:1;M01:P0:abc', [[null, 'not-spam']]],
  ['X-TOI-EXPURGATEID: 150726::1620576229-0000454D-8A3D108E/0/0 CLEAN NORMAL', [[null, 'not-spam']]],
  ['X-TOI-VIRUSSCAN: clean', [[null, 'clean']]],
  // Not looked at is not clean.
  ['X-TOI-VIRUSSCAN: unchecked', [[null, 'not-scanned']]],
  ['X-purgate: This mail is considered suspect', [[null, 'suspect']]],
  ['X-purgate: clean', [[null, 'not-spam']]],
  ['X-purgate-type: bulk.advertising', [[null, 'bulk']]],
  ['X-purgate-type: dangerous.virus-outbreak', [[null, 'virus']]],
  ['X-Forefront-Antispam-Report: SCL:3;SFV:XYZ;CAT:;', []],
])('%s', (field, notes) => expect(notesOf(field)).toEqual(notes)); // prettier-ignore

test('each row has a source and a date', () => {
  for (const { source, date } of filterHeaders.entries) expect([source, date]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^20\d\d-\d\d$/)]); // prettier-ignore
});

test('what filters noted is decoded, and whether the receiver wrote it', () => {
  const text = [
    'Received: from a.test (192.0.2.1) by b.mail.protection.outlook.com with SMTP; Tue, 10 Nov 2026 08:00:04 +0000',
    'Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=x.test; dkim=none; dmarc=fail action=oreject header.from=x.test;compauth=fail reason=000',
    'X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:DE;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:a.test;CAT:SPOOF;',
    'X-Microsoft-Antispam: BCL:7;ARA:123;',
    'Received: from c.test by a.test; Tue, 10 Nov 2026 08:00:01 +0000',
    'X-Spam-Status: No, score=-1.9 required=5.0',
    'From: a@x.test',
    '',
    '',
  ].join('\r\n');
  const facts = readMessage(bytesFromLatin1(text), 'given');
  expect(facts.boundary).toMatchObject({ ip: '192.0.2.1', from: 'results', helo: 'a.test' });
  expect(facts.reported.map(({ trust }) => trust)).toEqual(['receiver']);
  const notes = filterNotes(facts).map(({ key, meaning, byReceiver }) => [key, meaning, byReceiver]);
  expect(notes).toEqual([
    ['action', 'action-softened', true],
    ['compauth reason', 'auth-fail-policy', true],
    ['SCL', 'spam', true],
    ['SFV', 'spam', true],
    ['CAT', 'spoof', true],
    ['IPV', 'ip-not-listed', true],
    ['CIP', 'connecting-address', true],
    ['H', 'server-name', true],
    ['CTRY', 'country', true],
    ['LANG', 'language', true],
    ['BCL', 'some-complaints', true],
    ['ARA', 'diagnosis', true],
    [null, 'not-spam', false],
  ]);
});
