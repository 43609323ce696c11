/** @typedef {{ auth: number, rec: number, plain: number, cleartext: number, closed: number, services: Readonly<Record<string, number>> }} Ports */

const loopback = '127.0.0.1';

/** What both named processes share. Only loopback, nothing in the usual places. */
const common = (/** @type {string} */ dir, /** @type {string} */ name) => `
  directory "${dir}"; pid-file "${dir}/${name}.pid"; session-keyfile none; lock-file none;
  listen-on-v6 { none; }; empty-zones-enable no; notify no; allow-transfer { none; };
  allow-query { 127.0.0.0/8; };`;

const quiet = `
controls { };
logging { channel errors { stderr; severity warning; }; category default { errors; }; };
`;

/**
 * The authority: the root, its top-level domains and all zones below.
 * @param {string} dir
 * @param {Ports} ports
 * @param {readonly { name: string, file: string }[]} zones
 */
export const authorityConfig = (dir, ports, zones) => `
options {${common(dir, 'auth')}
  listen-on port ${ports.auth} { ${loopback}; };
  recursion no; dnssec-validation no; minimal-responses yes; check-names primary ignore;
};
${quiet}${zones.map((zone) => `zone "${zone.name}" { type primary; file "${zone.file}"; };`).join('\n')}
`;

/** Root hints carry no port: `port` in the resolver's options makes it send to the authority's. */
export const rootHints = `. 3600 NS ns.root.test.\nns.root.test. 3600 A ${loopback}\n`;

/**
 * The validating resolver. It remembers no SERVFAIL, and its TCP queue is longer than BIND's 10.
 * @param {string} dir
 * @param {Ports} ports
 * @param {string} anchor
 */
export const resolverConfig = (dir, ports, anchor) => `
options {${common(dir, 'rec')}
  port ${ports.auth}; listen-on port ${ports.rec} { ${loopback}; };
  recursion yes; allow-recursion { 127.0.0.0/8; }; dnssec-validation yes;
  servfail-ttl 0; tcp-listen-queue 256; tcp-clients 1000; resolver-query-timeout 10000;
};
trust-anchors { ${anchor} };
zone "." { type hint; file "hints"; };
${quiet}`;

/**
 * What a name below `<fault>.fault.test` meets at every service, and below `<fault>.first.fault.test` only at the first.
 * @type {Readonly<Record<string, string>>}
 */
const faults = {
  http429: "HTTPStatusAction(429, 'slow down', 'text/plain')",
  http503: "HTTPStatusAction(503, 'unavailable', 'text/plain')",
  /** What a captive portal sends. */
  html: "HTTPStatusAction(200, '<html>please sign in</html>', 'text/html')",
  refused: 'RCodeAction(DNSRCode.REFUSED)',
  formerr: 'RCodeAction(DNSRCode.FORMERR)',
  nxdomain: 'RCodeAction(DNSRCode.NXDOMAIN)',
  /** A 403 without CORS headers: to a page the same as a blocked or broken connection. */
  nocors: 'DropAction()',
  tc: "LuaAction(function(dq) dq.dh:setQR(true) dq.dh:setRA(true) dq.dh:setTC(true) return DNSAction.HeaderModify, '' end)",
  never: "PoolAction('never')",
};
export const faultNames = Object.keys(faults);

/**
 * DNS over HTTPS: one listener with TLS per service, one in cleartext, and the faults.
 * @param {Ports} ports
 * @param {{ certificate: string, key: string }} tls
 */
export function dnsdistConfig(ports, tls) {
  const services = Object.values(ports.services);
  const options =
    "{customResponseHeaders={['access-control-allow-origin']='*', ['timing-allow-origin']='*'}}";
  return [
    `setLocal('${loopback}:${ports.plain}') setACL({'127.0.0.0/8'}) setSecurityPollSuffix('')`,
    'setUDPTimeout(30) setTCPRecvTimeout(30)',
    `newServer({address='${loopback}:${ports.rec}', tcpOnly=true, checkName='test.', checkType='SOA', checkInterval=1})`,
    `newServer({address='127.0.53.8:${ports.auth}', pool='never'}):setUp()`,
    `addDOHLocal('${loopback}:${ports.cleartext}', nil, nil, {'/dns-query'}, ${options})`,
    ...services.map(
      (port) =>
        `addDOHLocal('${loopback}:${port}', '${tls.certificate}', '${tls.key}', {'/dns-query'}, ${options})`,
    ),
    // Any service as it would be without CORS headers.
    `addDOHLocal('${loopback}:${ports.closed}', '${tls.certificate}', '${tls.key}', {'/dns-query'})`,
    ...Object.entries(faults).flatMap(([name, action]) => [
      `addAction({'${name}.fault.test.'}, ${action})`,
      `addAction(AndRule({DSTPortRule(${services[0]}), SuffixMatchNodeRule(newSuffix('${name}.first.fault.test.'))}), ${action})`,
    ]),
  ]
    .join('\n')
    .replace(
      /^/,
      'local function newSuffix(name) local s = newSuffixMatchNode() s:add(newDNSName(name)) return s end\n',
    )
    .concat('\n');
}
