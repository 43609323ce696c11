import { unreachable } from '../../base/unreachable.ts';
import type { BimiTopic } from '../../records/bimi/parts.ts';
import type { MtaStsTopic } from '../../records/mta-sts/parts.ts';
import type { TlsRptTopic } from '../../records/tls-rpt/parts.ts';
import type { TlsaTopic } from '../../records/tlsa/parts.ts';
import type { Fmt } from '../format.ts';
import type { TopicText } from '../texts.ts';

const unread = (written: string): TopicText => ({
  meaning: `\`${written}\` passt nicht zur Grammatik, der Eintrag ist so nicht lesbar.`,
});
const ignored = (name: string): TopicText => ({ meaning: `\`${name}\` kennt der Standard nicht, es wird ignoriert.` }); // prettier-ignore
const repeated = (name: string): TopicText => ({ meaning: `\`${name}\` steht schon weiter vorn; diese Angabe zählt nicht.` }); // prettier-ignore
const invalid: TopicText = { meaning: 'Dieser Wert ist unbrauchbar und damit die ganze Richtlinie.' };

export function mtaStsTopics(topic: MtaStsTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'mta-sts.v':
      return { meaning: topic.usable ? 'Kennzeichnet den Text als MTA-STS-Eintrag.' : 'Nicht `STSv1`: Absender ignorieren den Eintrag.' }; // prettier-ignore
    case 'mta-sts.id':
      return topic.usable
        ? {
            meaning: `Der Stand \`${topic.written}\` der Richtlinie. Ändert er sich, holen Absender die Datei neu.`,
          }
        : { meaning: `\`${topic.written}\` ist keine id: Erlaubt sind 1 bis 32 Buchstaben und Ziffern.` };
    case 'mta-sts.unknown':
      return ignored(topic.field);
    case 'mta-sts.repeated':
      return repeated(topic.field);
    case 'mta-sts.piece':
      return unread(topic.written);
    case 'mta-sts.policy.version':
      return topic.usable ? { meaning: 'Kennzeichnet die Datei als MTA-STS-Richtlinie.' } : invalid;
    case 'mta-sts.policy.mode':
      switch (topic.mode) {
        case 'enforce':
          return { meaning: 'Absender stellen nur an Hosts aus dieser Datei mit gültigem Zertifikat zu.' };
        case 'testing':
          return { meaning: 'Absender stellen in jedem Fall zu und melden, was gescheitert wäre.' };
        case 'none':
          return { meaning: 'Absender tun so, als gäbe es keine Richtlinie.' };
        case null:
          return invalid;
        default:
          return unreachable(topic.mode);
      }
    case 'mta-sts.policy.max-age':
      return topic.seconds === null
        ? invalid
        : { meaning: `So lange merken sich Absender die Richtlinie: ${fmt.duration(topic.seconds)}.` };
    case 'mta-sts.policy.mx':
      if (topic.host === null) return invalid;
      return topic.isWildcard
        ? { meaning: `Richtig sind Mailserver mit genau einem Namensteil vor \`${topic.host}\`.`, trap: `\`${topic.host}\` selbst gehört nicht dazu.` } // prettier-ignore
        : { meaning: `Der Mailserver \`${topic.host}\` ist richtig.` };
    default:
      return unreachable(topic);
  }
}

export function tlsRptTopics(topic: TlsRptTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'tls-rpt.v':
      return { meaning: topic.usable ? 'Kennzeichnet den Text als Eintrag für TLS-Berichte.' : 'Nicht `TLSRPTv1`: Absender ignorieren den Eintrag.' }; // prettier-ignore
    case 'tls-rpt.rua': {
      const said = [
        ...(topic.mail.length > 0 ? [`Berichte gehen per E-Mail an ${fmt.list(topic.mail, { code: true })}.`] : []), // prettier-ignore
        ...(topic.web.length > 0 ? [`Berichte werden hochgeladen zu ${fmt.list(topic.web, { code: true })}.`] : []), // prettier-ignore
        ...(topic.broken.length > 0 ? [`Nicht brauchbar: ${fmt.list(topic.broken, { code: true })}.`] : []),
      ];
      return { meaning: said.join(' ') };
    }
    case 'tls-rpt.unknown':
      return ignored(topic.field);
    case 'tls-rpt.repeated':
      return repeated(topic.field);
    case 'tls-rpt.piece':
      return unread(topic.written);
    default:
      return unreachable(topic);
  }
}

const usages = {
  0: 'PKIX-TA: eine öffentliche Zertifizierungsstelle. Für E-Mail nicht festgelegt, Absender verwenden es nicht.',
  1: 'PKIX-EE: ein Zertifikat einer öffentlichen Stelle. Für E-Mail nicht festgelegt, Absender verwenden es nicht.',
  2: 'DANE-TA: das Zertifikat der Stelle, die das des Servers ausstellt. Namen und Fristen werden geprüft.',
  3: 'DANE-EE: das Zertifikat des Servers selbst. Sein Name und seine Fristen spielen keine Rolle.',
} as const;
const matchings = {
  0: 'Die Daten sind der Wert selbst, keine Prüfsumme.',
  1: 'Die Daten sind eine SHA-256-Prüfsumme.',
  2: 'Die Daten sind eine SHA-512-Prüfsumme.',
} as const;

export function tlsaTopics(topic: TlsaTopic, fmt: Fmt): TopicText {
  const unassigned = (written: string) =>
    `\`${written}\` ist nicht vergeben, Absender ignorieren den Eintrag.`;
  switch (topic.id) {
    case 'tlsa.usage':
      return { meaning: topic.usage === null ? unassigned(topic.written) : usages[topic.usage] };
    case 'tlsa.selector':
      if (topic.selector === null) return { meaning: unassigned(topic.written) };
      return topic.selector === 0
        ? { meaning: 'Gilt dem ganzen Zertifikat: Jede Erneuerung braucht einen neuen Eintrag.' }
        : {
            meaning: 'Gilt nur dem öffentlichen Schlüssel: Der Eintrag stimmt, solange der Schlüssel bleibt.',
          };
    case 'tlsa.matching':
      return { meaning: topic.type === null ? unassigned(topic.written) : matchings[topic.type] };
    case 'tlsa.data':
      if (!topic.isHex) return { meaning: 'Nicht lesbar: Erwartet werden hexadezimale Ziffern in Paaren.' };
      return topic.expected !== null && topic.expected !== topic.octets
        ? { meaning: `${fmt.number(topic.octets)} Oktette, nötig sind ${fmt.number(topic.expected)}: Das passt zu nichts.` } // prettier-ignore
        : { meaning: `${fmt.number(topic.octets)} Oktette zum Vergleich mit dem, was der Server zeigt.` };
    default:
      return unreachable(topic);
  }
}

export function bimiTopics(topic: BimiTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'bimi.v':
      return { meaning: topic.usable ? 'Kennzeichnet den Text als Logo-Eintrag.' : 'Kein `BIMI1` am Anfang: Empfänger ignorieren den Eintrag.' }; // prettier-ignore
    case 'bimi.l':
      if (topic.declined) return { meaning: 'Absichtlich leer: Es soll kein Logo erscheinen.' };
      if (topic.state === 'ok') return { meaning: `Das Logo liegt unter \`${topic.url}\`.` };
      return { meaning: topic.state === 'empty' ? 'Leer: Kein Logo ist genannt.' : `\`${topic.url}\` ist keine https-Adresse.` }; // prettier-ignore
    case 'bimi.a':
      if (topic.state === 'ok') return { meaning: `Das Markenzertifikat liegt unter \`${topic.url}\`.` };
      return { meaning: topic.state === 'empty' ? 'Kein Zertifikat ist genannt.' : `\`${topic.url}\` ist keine https-Adresse.` }; // prettier-ignore
    case 'bimi.avp':
      if (topic.preference === null) return { meaning: 'Kein bekannter Wert; es gilt `brand`.' };
      return topic.preference === 'brand'
        ? { meaning: 'Das Logo geht einem Bild der Person vor. Das ist der Standard.' }
        : { meaning: 'Ein Bild der Person geht dem Logo vor.' };
    case 'bimi.lps':
      return { meaning: `Adressen, die mit ${fmt.list(topic.prefixes, { or: true, code: true })} beginnen, können ein eigenes Logo haben.` }; // prettier-ignore
    case 'bimi.unknown':
      return ignored(topic.tag);
    case 'bimi.repeated':
      return { meaning: `\`${topic.tag}\` steht schon weiter vorn; das macht den Eintrag ungültig.` };
    case 'bimi.piece':
      return unread(topic.written);
    default:
      return unreachable(topic);
  }
}
