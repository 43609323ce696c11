/** The core's face: the only barrel, and all that `app/` may use (design.md §2). */

// Spans, addresses, keys
export { addressProblem, type AddressProblem } from './base/address-text.ts';
export { type IpAddress, parseIp, rangeOf, reverseName } from './base/ip.ts';
export { networkTexts } from './base/prefix-text.ts';
export { isPrivateKey } from './base/private-key.ts';
export { ipOfReverseName } from './base/reverse-ip.ts';
export { partAt, type Segment, segmentsOf } from './base/segments.ts';
export type { Span } from './base/span.ts';

// Dated facts
export { type BlockList, blockLists } from './data/block-lists.ts';
export { bouncePatterns } from './data/bounce-patterns.ts';
export { dnsPanels } from './data/dns-panels.ts';
export { headerPlaces } from './data/header-places.ts';
export { receiverRequirements } from './data/receiver-requirements.ts';
export { type SenderPreset, senderPresets } from './data/sender-presets.ts';
export { serviceTestNames } from './data/service-test.ts';
export { type SpfCase, type SpfCaseId, spfCases } from './data/spf-cases.ts';
export { macroForms, macroLetters, syntaxTopics } from './data/spf-syntax.ts';

// DNS
export { dohResolver } from './dns/doh.ts';
export { limits } from './dns/limits.ts';
export { overlay } from './dns/overlay.ts';
export { runResolver } from './dns/run.ts';
export { type Country, type Service, services } from './dns/services.ts';
export { octetsOf } from './dns/txt.ts';
export {
  type FailureReason,
  type Lookup,
  type QueryTrace,
  type Resolver,
  type RrType,
  rrTypes,
  type TxtData,
} from './dns/types.ts';
export { encodeQuery } from './dns/wire.ts';
export { zoneFromRecords, zoneResolver } from './dns/zone.ts';

// Findings
export { type BimiFinding, bimiFindings } from './findings/bimi.ts';
export type { FindingId } from './findings/catalogue.ts';
export type { Confidence, Safety, SpecRef, Status, Turn } from './findings/define.ts';
export {
  confidenceOf,
  type Finding,
  placed,
  referencesOf,
  safetyOf,
  type Section,
  sections,
  statusOf,
  turnOf,
  worstOf,
} from './findings/finding.ts';
export { hostsFindings } from './findings/hosts.ts';
export { type MailFinding, mailFindings, mailTurnOf, type MailTurn } from './findings/mail.ts';
export { markFindings } from './findings/mark.ts';
export { transportFindings } from './findings/transport.ts';
export { zoneFindings } from './findings/zone.ts';

// Records: parse, parts, print
export { judgeIndicator } from './records/bimi/load-indicator.ts';
export { readMark } from './records/bimi/load-mark.ts';
export { judgeLogo } from './records/bimi/mark-judge.ts';
export type { JudgedMark } from './records/bimi/mark-types.ts';
export { partsOf as bimiParts } from './records/bimi/parts.ts';
export { parseDkimKey } from './records/dkim/parse.ts';
export { parseDmarc } from './records/dmarc/parse.ts';
export { partsOf as mtaStsParts, policyPartsOf } from './records/mta-sts/parts.ts';
export { type ParsedPolicy, parsePolicy } from './records/mta-sts/policy-judge.ts';
export { readPolicy } from './records/mta-sts/policy.ts';
export { printPolicyDraft } from './records/mta-sts/print.ts';
export { isSpfRecord, parseSpf } from './records/spf/parse.ts';
export { partsOf as tlsRptParts } from './records/tls-rpt/parts.ts';
export { partsOf as tlsaParts } from './records/tlsa/parts.ts';

// Messages and bounces: reading
export { parseAuthenticationResults } from './mail/authentication-results.ts';
export { caseOf } from './mail/bounce-case.ts';
export { type Bounce, type BounceRecipient, explainBounce } from './mail/bounce.ts';
export type { Bytes } from './base/bytes.ts';
export { isCompoundFile } from './mail/compound-file.ts';
export { type Inner, messagesIn } from './mail/inside.ts';
export { fieldText, parseMessage } from './mail/message.ts';
export { readOutlookFile } from './mail/outlook-file.ts';
export { bodyIn, readPasted, type Repair } from './mail/pasted.ts';
export type { ShownMessage } from './mail/shown-message.ts';
export { shownMessage } from './mail/shown-parts.ts';

// What records, servers and messages mean
export type { ArcVerdict } from './checks/arc-verify-types.ts';
export { verifyArc } from './checks/arc-verify.ts';
export type { BimiFacts } from './checks/bimi-check.ts';
export { causeOf, isRefusal, questionsFor, refuserOf } from './checks/bounce-cause.ts';
export type { BounceChange } from './checks/bounce-change.ts';
export {
  type BounceLive,
  type BounceSubject,
  asAnswerTo,
  checkBounce,
  type LiveFinding,
  namesFor,
} from './checks/bounce-live.ts';
export { checkHost, listedBeyond, type SpfListing } from './checks/check-host.ts';
export type { CheckEvent, Deps, FoundRecord } from './checks/check.ts';
export { answerText, compareAnswers, type ComparedAnswers, type ServiceAnswer } from './checks/compare.ts';
export type { DaneHost } from './checks/dane.ts';
export { selectorFromInput } from './checks/dkim-ask.ts';
export { repairDkimKey } from './checks/dkim-proposals.ts';
export { checkDkim } from './checks/dkim-selectors.ts';
export type { DkimVerdict } from './checks/dkim-verify-types.ts';
export { verifyDkim } from './checks/dkim-verify.ts';
export { evaluateDmarc } from './checks/dmarc-evaluate.ts';
export { repairDmarc } from './checks/dmarc-proposals.ts';
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
export { askBlockList, type BlockListAnswer, maskKey } from './checks/hosts-block-lists.ts';
export { checkMailServer, type MailServerFacts } from './checks/mail-server.ts';
export { policyWritten } from './checks/message-dmarc.ts';
export { explainMessage } from './checks/message-explain.ts';
export { type FilterNote, filterNotes } from './checks/message-filters.ts';
export { type Hop, travelTime } from './checks/message-hops.ts';
export { boundaryChoices, type MessageFacts, readMessage, readMessageOf } from './checks/message-read.ts';
export { namesToAsk, type NameToAsk } from './checks/message-names.ts';
export { believed, likely, type Boundary, type Reported } from './checks/message-trust.ts';
export type { BulkRule, IdentityRow, MessageVerdict, SignatureSeen } from './checks/message-types.ts';
export { organizationalDomainByPublicSuffix } from './checks/public-suffix.ts';
export { type JudgedRequirement, judgeRequirements, type RequirementState } from './checks/requirements.ts';
export { isHidden } from './checks/reverse-name.ts';
export type { ServerAddress, ServerFacts } from './checks/server.ts';
export {
  type ServiceTest,
  type Tested,
  type TestedSubject,
  testedSubjects,
  testService,
} from './checks/service-test.ts';
export { type MailOutcome, simulateMail } from './checks/simulate-mail.ts';
export { caseRequest, runSpfCase, type SpfCaseOutcome } from './checks/spf-cases.ts';
export { cheaperSpf, type SpfPlan } from './checks/spf-cheaper.ts';
export { othersDo, type SpfDifference } from './checks/spf-differences.ts';
export {
  extentOf,
  listingOf,
  type SpecialRange,
  type SpfExtent,
  type SpfOverlap,
  type SpfPart,
} from './checks/spf-extent.ts';
export type { SpfCheck, SpfRequest, SpfResult, SpfStep } from './checks/spf-host-types.ts';
export { commonSubdomains, forgottenNames, type NamesFacts, type SpfName } from './checks/spf-names.ts';
export { authorisedBy, readAhead, type SpfAuthorised } from './checks/spf-networks.ts';
export { repairSpf } from './checks/spf-proposals.ts';
export { type PlannedRecord as SizedRecord, smallAnswer } from './checks/spf-split.ts';
export { checkSpf, readSpfTree } from './checks/spf-tree.ts';
export { type SpfTried, tryMacro, trySpf } from './checks/spf-try.ts';
export { costRows, type SpfCostRow, type SpfWorth } from './checks/spf-worth.ts';
export { judgeCoverage } from './checks/transport-coverage.ts';
export type { PublishedText, TransportFacts } from './checks/transport.ts';
export type { ZoneSanity } from './checks/zone-sanity.ts';

// Builders
export { type CodeFormat, codeFormats } from './build/code-formats.ts';
export {
  type ConfigProgram,
  configPrograms,
  type ConfigText,
  type Signing,
  signingConfig,
} from './build/dkim-config.ts';
export { type DkimKeyKind, type DkimKeyPair, makeDkimKey, proposedSelector } from './build/dkim-keys.ts';
export {
  type KeyMatch,
  type KeyRefusal,
  matchKey,
  partingOf,
  type PublicHalf,
  readKey,
} from './build/dkim-match.ts';
export {
  checkPathStep,
  emptyPlan,
  needs as pathNeeds,
  type PathRecord,
  pathRecords,
  type PathStep,
  pathSteps,
  insteadOf,
  type ServerPlan,
  standingAt,
  type StepState,
} from './build/first-server.ts';
export {
  type BuildKind,
  buildKinds,
  builtName,
  fitsTxt,
  holdsBack,
  isSelector,
  judgeBuilt,
  type Judged,
  type JudgedDraft,
  judgeDraft,
  judgePolicyFile,
  policyHost,
} from './build/judge.ts';
export { planned, type PlannedRecord } from './build/planned.ts';
export { askNobody, type Published, readPublished, zoneApex } from './build/published.ts';
export {
  consentRecord,
  type DmarcStage,
  dmarcStages,
  mtaStsId,
  type NewRecord,
  noMailSet,
  nullMx,
  pointerRecord,
  reportAddress,
} from './build/sets.ts';
export {
  addSpfTerm,
  printSpfForm,
  readSpfForm,
  removeSpfTerm,
  setSpfAll,
  spfAllOf,
  type SpfField,
  spfFields,
  type SpfForm,
  type SpfInput,
  spfTermFrom,
} from './build/spf-form.ts';
export { costsOf, countSpf, noCosts, orderByCost, type SpfCosts, withCosts } from './build/spf-order.ts';
export { changePolicy } from './build/policy-form.ts';
export { isPublicSuffix } from './build/suffix.ts';
export { brokenPieces, printTagForm, readTagForm, setTag, tagOf } from './build/tag-form.ts';
export { webAddress } from './build/web-address.ts';

// The report of a domain
export { checkDomain, searchSelectors } from './report/check-domain.ts';
export { examples, exampleZone } from './report/examples.ts';
export { recogniseName } from './report/input-name.ts';
export { type Reading, readings, type Recognised, recogniseInput } from './report/input.ts';
export { loadExample, loadToolExample } from './report/load-example.ts';
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
  SectionState,
} from './report/types.ts';

// To copy, save and pass on
export { liveSpec, liveText, permanenceOf } from './export/bounce-pieces.ts';
export { bounceTicket, type BounceTicket } from './export/bounce-ticket.ts';
export { reportJson } from './export/json.ts';
export { mailTicket, type MailTicketOptions } from './export/mail-ticket.ts';
export { reportMarkdown } from './export/markdown.ts';
export { panelEntry, type PanelEntry, panelNotes } from './export/panel.ts';
export { pathResolver, pathZone } from './export/path-zone.ts';
export { recordsAsCode } from './export/records-as-code.ts';
export {
  openSnapshot,
  packSnapshot,
  type Snapshot,
  snapshotResolver,
  type Squeeze,
} from './export/snapshot.ts';
export { ticketText } from './export/ticket.ts';
