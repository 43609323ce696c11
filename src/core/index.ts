/** The core's face: the only barrel, and all that `app/` may use (design.md §2). */
export { emptyReport, reduce } from './report/reduce.ts';
export type {
  Answer,
  DeliverAnswer,
  Facts,
  Fix,
  ForgeAnswer,
  RecordChange,
  Report,
  ReportEvent,
} from './report/types.ts';
export { isPrivateKey } from './base/private-key.ts';
export { partAt, segmentsOf, type Segment } from './base/segments.ts';
export type { Span } from './base/span.ts';
export type { CheckEvent, FoundRecord } from './checks/check.ts';
export type {
  DkimFacts,
  DkimKeyFound,
  DmarcFacts,
  DmarcStep,
  EffectivePolicies,
  EffectivePolicy,
  MxHost,
  ReceivingFacts,
  ReportConsent,
  SpfHost,
  SpfNode,
  SpfRow,
  SpfTree,
  ZoneFacts,
} from './checks/facts.ts';
export type { FailureReason, Lookup, QueryTrace, RrType } from './dns/types.ts';
export type { FindingId } from './findings/catalogue.ts';
export type { Confidence, Safety, SpecRef, Status, Turn } from './findings/define.ts';
export {
  confidenceOf,
  placed,
  referencesOf,
  safetyOf,
  sections,
  statusOf,
  turnOf,
  worstOf,
  type Finding,
  type Section,
} from './findings/finding.ts';
export type { SectionState } from './report/types.ts';
export { parseDkimKey } from './records/dkim/parse.ts';
export { parseDmarc } from './records/dmarc/parse.ts';
export { isSpfRecord, parseSpf } from './records/spf/parse.ts';
export { othersDo, type SpfDifference } from './checks/spf-differences.ts';
export { checkHost, listedBeyond, type SpfListing } from './checks/check-host.ts';
export type { SpfCheck, SpfRequest, SpfResult, SpfStep } from './checks/spf-host-types.ts';
export { checkSpf, readSpfTree } from './checks/spf-tree.ts';
export { authorisedBy, readAhead, type SpfAuthorised } from './checks/spf-networks.ts';
export {
  extentOf,
  listingOf,
  type SpecialRange,
  type SpfExtent,
  type SpfOverlap,
  type SpfPart,
} from './checks/spf-extent.ts';
export { costRows, type SpfCostRow, type SpfWorth } from './checks/spf-worth.ts';
export { cheaperSpf, type SpfPlan } from './checks/spf-cheaper.ts';
export { smallAnswer, type PlannedRecord as SizedRecord } from './checks/spf-split.ts';
export { networkTexts } from './base/prefix-text.ts';
export { caseRequest, runSpfCase, type SpfCaseOutcome } from './checks/spf-cases.ts';
export { commonSubdomains, forgottenNames, type NamesFacts, type SpfName } from './checks/spf-names.ts';
export { tryMacro, trySpf, type SpfTried } from './checks/spf-try.ts';
export { simulateMail, type MailOutcome } from './checks/simulate-mail.ts';
export { spfCases, type SpfCase, type SpfCaseId } from './data/spf-cases.ts';
export { macroForms, macroLetters, syntaxTopics } from './data/spf-syntax.ts';
export { checkDkim } from './checks/dkim-selectors.ts';
export { evaluateDmarc } from './checks/dmarc-evaluate.ts';
export { organizationalDomainByPublicSuffix } from './checks/public-suffix.ts';
export type { Deps } from './checks/check.ts';
export { dohResolver } from './dns/doh.ts';
export { runResolver } from './dns/run.ts';
export { limits } from './dns/limits.ts';
export { overlay } from './dns/overlay.ts';
export { services, type Country, type Service } from './dns/services.ts';
export type { Resolver } from './dns/types.ts';
export { zoneFromRecords, zoneResolver } from './dns/zone.ts';
export { checkDomain, searchSelectors } from './report/check-domain.ts';
export { examples, exampleZone } from './report/examples.ts';
export { loadExample } from './report/load-example.ts';
export { readings, recogniseInput, type Reading, type Recognised } from './report/input.ts';
export { recogniseName } from './report/input-name.ts';
export { dnsPanels } from './data/dns-panels.ts';
export { panelEntry, panelNotes, type PanelEntry } from './export/panel.ts';
export {
  openSnapshot,
  packSnapshot,
  snapshotResolver,
  type Snapshot,
  type Squeeze,
} from './export/snapshot.ts';
export { reportJson } from './export/json.ts';
export { reportMarkdown } from './export/markdown.ts';
export { ticketText } from './export/ticket.ts';
export { repairDkimKey } from './checks/dkim-proposals.ts';
export { repairDmarc } from './checks/dmarc-proposals.ts';
export { repairSpf } from './checks/spf-proposals.ts';
export { verifyArc } from './checks/arc-verify.ts';
export type { ArcVerdict } from './checks/arc-verify-types.ts';
export { verifyDkim } from './checks/dkim-verify.ts';
export type { DkimVerdict } from './checks/dkim-verify-types.ts';
export { parseAuthenticationResults } from './mail/authentication-results.ts';
export { liveSpec, liveText, permanenceOf } from './export/bounce-pieces.ts';
export { bounceTicket, type BounceTicket } from './export/bounce-ticket.ts';
export { causeOf, questionsFor, refuserOf } from './checks/bounce-cause.ts';
export type { BounceChange } from './checks/bounce-change.ts';
export {
  checkBounce,
  namesFor,
  type BounceLive,
  type BounceSubject,
  type LiveFinding,
} from './checks/bounce-live.ts';
export { selectorFromInput } from './checks/dkim-ask.ts';
export { explainBounce, type Bounce, type BounceRecipient } from './mail/bounce.ts';
export { caseOf } from './mail/bounce-case.ts';
export { bouncePatterns } from './data/bounce-patterns.ts';
export { parseMessage } from './mail/message.ts';
export { addSpfTerm, printSpfForm, readSpfForm, removeSpfTerm, setSpfAll, spfAllOf, spfFields, spfTermFrom, type SpfField, type SpfForm, type SpfInput } from './build/spf-form.ts'; // prettier-ignore
export { brokenPieces, printTagForm, readTagForm, setTag, tagOf } from './build/tag-form.ts';
export { consentRecord, dmarcStages, mtaStsId, noMailSet, nullMx, pointerRecord, reportAddress, type DmarcStage, type NewRecord } from './build/sets.ts'; // prettier-ignore
export { buildKinds, builtName, fitsTxt, holdsBack, isSelector, judgeBuilt, judgeDraft, judgePolicyFile, policyHost, type BuildKind, type Judged, type JudgedDraft } from './build/judge.ts'; // prettier-ignore
export { askNobody, readPublished, zoneApex, type Published } from './build/published.ts';
export { isPublicSuffix } from './build/suffix.ts';
export { webAddress } from './build/web-address.ts';
export { planned, type PlannedRecord } from './build/planned.ts';
export { costsOf, countSpf, noCosts, orderByCost, withCosts, type SpfCosts } from './build/spf-order.ts';
export { senderPresets, type SenderPreset } from './data/sender-presets.ts';
export { octetsOf } from './dns/txt.ts';
export { addressProblem, type AddressProblem } from './base/address-text.ts';
export { ipOfReverseName } from './base/reverse-ip.ts';
export { checkMailServer, type MailServerFacts } from './checks/mail-server.ts';
export type { ServerAddress, ServerFacts } from './checks/server.ts';
export { judgeRequirements } from './checks/requirements.ts';
export { isHidden } from './checks/reverse-name.ts';
export type { PublishedText, TransportFacts } from './checks/transport.ts';
export { judgeCoverage } from './checks/transport-coverage.ts';
export type { BimiFacts } from './checks/bimi-check.ts';
export type { DaneHost } from './checks/dane.ts';
export type { JudgedRequirement, RequirementState } from './checks/requirements.ts';
export { askBlockList, maskKey, type BlockListAnswer } from './checks/hosts-block-lists.ts';
export { blockLists, type BlockList } from './data/block-lists.ts';
export { receiverRequirements } from './data/receiver-requirements.ts';
export { hostsFindings } from './findings/hosts.ts';
export { transportFindings } from './findings/transport.ts';
export { bimiFindings, type BimiFinding } from './findings/bimi.ts';
export { parsePolicy, type ParsedPolicy } from './records/mta-sts/policy-judge.ts';
export { partsOf as mtaStsParts, policyPartsOf } from './records/mta-sts/parts.ts';
export { partsOf as tlsRptParts } from './records/tls-rpt/parts.ts';
export { partsOf as tlsaParts } from './records/tlsa/parts.ts';
export { partsOf as bimiParts } from './records/bimi/parts.ts';
export { explainMessage } from './checks/message-explain.ts';
export { travelTime, type Hop } from './checks/message-hops.ts';
export {
  boundaryChoices,
  namesToAsk,
  readMessage,
  readMessageOf,
  type MessageFacts,
  type NameToAsk,
} from './checks/message-read.ts';
export { believed, type Boundary, type Reported } from './checks/message-trust.ts';
export type { BulkRule, IdentityRow, MessageVerdict, SignatureSeen } from './checks/message-types.ts';
export { mailFindings, type MailFinding } from './findings/mail.ts';
export { messagesIn, type Inner } from './mail/inside.ts';
export { fieldText } from './mail/message.ts';
export { isOutlookFile, readOutlookFile } from './mail/outlook-file.ts';
export { shownMessage, type ShownMessage } from './mail/shown-parts.ts';
export { readPasted, type Repair } from './mail/pasted.ts';
export { testedSubjects, testService, type ServiceTest, type Tested, type TestedSubject } from './checks/service-test.ts'; // prettier-ignore
export { serviceTestNames } from './data/service-test.ts';
export { encodeQuery } from './dns/wire.ts';
export { compareAnswers, type ComparedAnswers, type ServiceAnswer } from './checks/compare.ts';
export { rrTypes } from './dns/types.ts';
export { answerText } from './checks/compare.ts';
export { judgeIndicator } from './records/bimi/load-indicator.ts';
export { readMark } from './records/bimi/load-mark.ts';
export { judgeLogo } from './records/bimi/mark-judge.ts';
export type { JudgedMark } from './records/bimi/mark-types.ts';
export { markFindings } from './findings/mark.ts';
export { zoneFindings } from './findings/zone.ts';
export type { ZoneSanity } from './checks/zone-sanity.ts';
export { filterNotes, type FilterNote } from './checks/message-filters.ts';
export { mailTicket, type MailTicketOptions } from './export/mail-ticket.ts';
export { codeFormats, type CodeFormat } from './build/code-formats.ts';
export { recordsAsCode } from './export/records-as-code.ts';
export { configPrograms, signingConfig, type ConfigProgram, type ConfigText, type Signing } from './build/dkim-config.ts'; // prettier-ignore
export { makeDkimKey, proposedSelector, type DkimKeyKind, type DkimKeyPair } from './build/dkim-keys.ts';
export { matchKey, partingOf, readKey, type KeyMatch, type KeyRefusal, type PublicHalf } from './build/dkim-match.ts'; // prettier-ignore
export { printPolicyDraft } from './records/mta-sts/print.ts';
export { readPolicy } from './records/mta-sts/policy.ts';
export { parseIp, rangeOf, reverseName, type IpAddress } from './base/ip.ts';
export { checkPathStep, emptyPlan, needs as pathNeeds, pathRecords, pathSteps, type PathRecord, type PathStep, type ServerPlan, type StepState } from './build/first-server.ts'; // prettier-ignore
export { pathZone } from './export/path-zone.ts';
