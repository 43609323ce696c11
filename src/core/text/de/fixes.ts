import type { FixParams } from '../../report/fix-catalogue.ts';
import type { FixTexts } from '../check-pack.ts';
import type { Fmt } from '../format.ts';

export const fixTexts: FixTexts = {
  'spf.merge': ({ domain }: FixParams) => ({
    title: `Fassen Sie die SPF-Einträge von ${domain} zusammen`,
    why: 'Solange es zwei gibt, melden Empfänger einen Fehler. Dieser erlaubt, was die alten zusammen erlaubten; löschen Sie die anderen.',
  }),
  'spf.repair': ({ domain }: FixParams) => ({
    title: `Reparieren Sie den SPF-Eintrag von ${domain}`,
    why: 'Ein Teil, den Empfänger nicht lesen können, verdirbt den ganzen Eintrag. Der Text bedeutet dasselbe, in der Form des Standards.',
  }),
  'spf.remove': ({ terms }: FixParams, fmt: Fmt) => ({
    title: `Nehmen Sie ${fmt.list(terms, { code: true })} aus dem SPF-Eintrag`,
    why: 'Diese Teile lassen niemanden zu und kosten Abfragen oder brechen die Prüfung ab.',
  }),
  'spf.close': ({ terms }: FixParams, fmt: Fmt) => ({
    title: `Entfernen Sie ${fmt.list(terms, { code: true })}: Damit besteht jeder Server`,
    why: 'Solange das im Eintrag steht, belegt SPF nichts. Prüfen Sie vorher, ob alle eigenen Absender anderweitig im Eintrag stehen.',
  }),
  'spf.ending': ({ domain }: FixParams) => ({
    title: `Lassen Sie den SPF-Eintrag von ${domain} auf \`~all\` enden`,
    why: 'Nicht genannten Servern wird dann misstraut. Prüfen Sie zuerst, ob alle eigenen Absender im Eintrag stehen.',
  }),
  'spf.lookups': ({ domain }: FixParams) => ({
    title: `Bringen Sie SPF von ${domain} unter 10 Abfragen`,
    why: 'Entfernen Sie ungenutzte include-Angaben. Beginnen Sie mit Diensten, die eine eigene Bounce-Domain nutzen.',
  }),
  'spf.create': ({ domain }: FixParams) => ({
    title: `Veröffentlichen Sie einen SPF-Eintrag für ${domain}`,
    why: 'Dieser erlaubt die Server, die Ihre E-Mails empfangen. Ergänzen Sie vorher jeden Dienst, der in Ihrem Namen sendet.',
  }),
  'spf.create-provider': ({ domain, terms }: FixParams, fmt: Fmt) => ({
    title: `Veröffentlichen Sie einen SPF-Eintrag für ${domain}`,
    why: `Ihr Mailanbieter nennt für seine Server ${fmt.list(terms, { code: true })}. Ergänzen Sie vorher jeden weiteren Dienst, der in Ihrem Namen sendet.`,
  }),
  'spf.ask-provider': ({ domain, terms }: FixParams, fmt: Fmt) => ({
    title: `Fragen Sie ${fmt.list(terms)}, welchen SPF-Eintrag ${domain} braucht`,
    why: 'Ihre E-Mails nimmt ein Anbieter an. Seine sendenden Server sind oft andere, und nur er kann sie nennen.',
  }),
  'spf.park': ({ domain }: FixParams) => ({
    title: `Sagen Sie in SPF, dass ${domain} keine E-Mails sendet`,
    why: 'Die Domain empfängt keine E-Mails. Sendet sie auch keine, sagt das dieser Eintrag.',
  }),
  'dkim.repair': ({ selector }: FixParams) => ({
    title: `Reparieren Sie den DKIM-Schlüssel \`${selector}\``,
    why: 'Der Schlüssel ist heil, die Zeichen darum herum sind es nicht. Tragen Sie stattdessen diesen Text ein.',
  }),
  'dkim.replace': ({ selector }: FixParams) => ({
    title: `Veröffentlichen Sie neben \`${selector}\` einen neuen DKIM-Schlüssel mit 2048 Bit`,
    why: 'Der Text dort lässt sich nicht reparieren. Erzeugen Sie einen Schlüssel unter neuem Namen, stellen Sie den Server um und löschen Sie den alten eine Woche später.',
  }),
  'dmarc.keep-one': ({ domain }: FixParams) => ({
    title: `Behalten Sie nur einen DMARC-Eintrag für ${domain}`,
    why: 'Solange es mehrere gibt, verwerfen Empfänger alle. Behalten Sie den gemeinten und löschen Sie die anderen.',
  }),
  'dmarc.create': ({ domain }: FixParams) => ({
    title: `Veröffentlichen Sie einen DMARC-Eintrag für ${domain}`,
    why: 'Dieser ändert nichts an der Zustellung und bittet Empfänger um tägliche Berichte. Das Postfach darin muss es geben.',
  }),
  'dmarc.park': ({ domain }: FixParams) => ({
    title: `Lassen Sie Empfänger alle E-Mails von ${domain} ablehnen`,
    why: 'Die Domain sendet keine E-Mails. Jede Nachricht in ihrem Namen ist also gefälscht.',
  }),
  'dmarc.repair': ({ domain }: FixParams) => ({
    title: `Reparieren Sie den DMARC-Eintrag von ${domain}`,
    why: 'Der Text bedeutet dasselbe wie vorher, ohne die Teile, die Empfänger nicht lesen können oder nicht mehr kennen.',
  }),
  'dmarc.add-reports': ({ domain }: FixParams) => ({
    title: `Fordern Sie tägliche Berichte über ${domain} an`,
    why: 'Berichte zeigen, wer in Ihrem Namen sendet. Ohne sie ist jeder strengere Schritt geraten. Das Postfach muss es geben.',
  }),
  'dmarc.protect-invented': ({ domain }: FixParams) => ({
    title: `Schützen Sie Namen unter ${domain}, die es nicht gibt`,
    why: 'Von einem Namen, der nicht im DNS steht, sendet niemand zu Recht. Empfänger dürfen solche Nachrichten ablehnen.',
  }),
  'dmarc.align-subdomains': ({ domain }: FixParams) => ({
    title: `Geben Sie den Subdomains von ${domain} dieselbe Richtlinie`,
    why: 'Eine schwächere Richtlinie für Subdomains lädt dort zum Fälschen ein. Prüfen Sie zuerst, ob jede sendende Subdomain DMARC besteht.',
  }),
  'dmarc.quarantine': ({ domain }: FixParams) => ({
    title: `Stellen Sie DMARC für ${domain} nach sauberen Berichten auf \`p=quarantine\``,
    why: 'Werten Sie die Berichte aus, bis alle eigenen Absender 14 Tage lang bestehen. Bitten Sie Empfänger dann, dem Rest zu misstrauen.',
  }),
  'dmarc.end-testing': ({ domain }: FixParams) => ({
    title: `Beenden Sie den Testmodus von ${domain}`,
    why: 'Mit `t=y` wenden Empfänger eine schwächere Richtlinie an als die veröffentlichte. Entfernen Sie die Angabe, sobald die Berichte sauber sind.',
  }),
  'dmarc.reject': ({ domain }: FixParams) => ({
    title: `Stellen Sie DMARC für ${domain} nach sauberen Berichten auf \`p=reject\``,
    why: 'Werten Sie die Berichte aus, bis alle eigenen Absender 14 Tage lang bestehen. Bitten Sie Empfänger dann, den Rest abzulehnen.',
  }),
};
