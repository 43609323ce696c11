/** What the race needs of our side, built into one file of plain JavaScript so that nothing but the engine is timed. */
export { checkHost } from '../../src/core/checks/check-host.ts';
export { caseRequest, caseZone } from '../../src/core/checks/spf-cases.ts';
export { spfCases } from '../../src/core/data/spf-cases.ts';
export { zoneResolver } from '../../src/core/dns/zone.ts';
export { readZone } from '../../src/core/dns/zone-text.ts';
