/** How providers name addresses that nobody has named. Hints with the matched part shown, never a verdict. */
export interface GenericWord {
  readonly word: string;
  /** Suggests a line of a home, not a server. */
  readonly dynamic: boolean;
  /** An everyday word too: counts only where digits stand in the same label. */
  readonly withDigits: boolean;
  readonly source: string;
  readonly date: string;
}
export interface GenericSuffix {
  /** End of a host name, whole labels. */
  readonly suffix: string;
  readonly dynamic: boolean;
  readonly source: string;
  readonly date: string;
}

const origin = { source: 'reverse names seen in public (uncertain)', date: '2026-11' };
const words =
  (dynamic: boolean, withDigits: boolean) =>
  (list: string): readonly GenericWord[] =>
    list.split(' ').map((word) => ({ word, dynamic, withDigits, ...origin }));
const suffixes =
  (dynamic: boolean) =>
  (list: string): readonly GenericSuffix[] =>
    list.split(' ').map((suffix) => ({ suffix, dynamic, ...origin }));

export const genericNames: {
  readonly checkedOn: string;
  readonly entries: { readonly words: readonly GenericWord[]; readonly suffixes: readonly GenericSuffix[] };
} = {
  checkedOn: '2026-11-24',
  entries: {
    words: [
      ...words(
        true,
        false,
      )(
        'dyn dynamic dynamicip dhcp dial dialup dialin dip ppp pppoe adsl xdsl dsl vdsl fttb ftth fttx broadband wimax cpe cgn cgnat residential',
      ),
      ...words(true, true)('cable fibre fiber pool res home mobile lte nat'),
      ...words(false, false)('unassigned in-addr static-ip'),
      ...words(
        false,
        true,
      )('static reverse rev client clients customer cust host ip user subscriber vps server'),
    ],
    suffixes: [
      ...suffixes(true)(
        'dip0.t-ipconnect.de pool.telefonica.de hsd1.comcast.net res.rr.com res.spectrum.com fios.verizon.net sbcglobal.net btcentralplus.com bbtec.net plala.or.jp airtelbroadband.in rev.sfr.net proxad.net dynamic.hinet.net',
      ),
      ...suffixes(false)(
        'compute.amazonaws.com compute-1.amazonaws.com bc.googleusercontent.com cloudapp.azure.com cloudapp.net vps.ovh.net clients.your-server.de linodeusercontent.com vultrusercontent.com contaboserver.net hinet-ip.hinet.net',
      ),
    ],
  },
};
