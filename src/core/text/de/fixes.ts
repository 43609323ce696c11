import type { FixTexts } from '../check-pack.ts';

interface Named {
  readonly domain: string;
}

export const fixTexts: FixTexts = {
  'dmarc.create': ({ domain }: Named) => ({
    title: `Veröffentlichen Sie einen DMARC-Eintrag für ${domain}`,
    why: 'Dieser ändert nichts an der Zustellung und bittet Empfänger um tägliche Berichte. Das Postfach darin muss es geben.',
  }),
  'dmarc.park': ({ domain }: Named) => ({
    title: `Lassen Sie Empfänger alle E-Mails von ${domain} ablehnen`,
    why: 'Die Domain sendet keine E-Mails. Jede Nachricht in ihrem Namen ist also gefälscht.',
  }),
  'dmarc.repair': ({ domain }: Named) => ({
    title: `Reparieren Sie den DMARC-Eintrag von ${domain}`,
    why: 'Der Text bedeutet dasselbe wie vorher, ohne die Teile, die Empfänger nicht lesen können oder nicht mehr kennen.',
  }),
  'dmarc.add-reports': ({ domain }: Named) => ({
    title: `Fordern Sie tägliche Berichte über ${domain} an`,
    why: 'Berichte zeigen, wer in Ihrem Namen sendet. Ohne sie ist jeder strengere Schritt geraten. Das Postfach muss es geben.',
  }),
  'dmarc.protect-invented': ({ domain }: Named) => ({
    title: `Schützen Sie Namen unter ${domain}, die es nicht gibt`,
    why: 'Von einem Namen, der nicht im DNS steht, sendet niemand zu Recht. Empfänger dürfen solche Nachrichten ablehnen.',
  }),
  'dmarc.align-subdomains': ({ domain }: Named) => ({
    title: `Geben Sie den Subdomains von ${domain} dieselbe Richtlinie`,
    why: 'Eine schwächere Richtlinie für Subdomains lädt dort zum Fälschen ein. Prüfen Sie zuerst, ob jede sendende Subdomain DMARC besteht.',
  }),
  'dmarc.quarantine': ({ domain }: Named) => ({
    title: `Stellen Sie DMARC für ${domain} nach sauberen Berichten auf \`p=quarantine\``,
    why: 'Werten Sie die Berichte aus, bis alle eigenen Absender 14 Tage lang bestehen. Bitten Sie Empfänger dann, dem Rest zu misstrauen.',
  }),
  'dmarc.end-testing': ({ domain }: Named) => ({
    title: `Beenden Sie den Testmodus von ${domain}`,
    why: 'Mit `t=y` wenden Empfänger eine schwächere Richtlinie an als die veröffentlichte. Entfernen Sie die Angabe, sobald die Berichte sauber sind.',
  }),
  'dmarc.reject': ({ domain }: Named) => ({
    title: `Stellen Sie DMARC für ${domain} nach sauberen Berichten auf \`p=reject\``,
    why: 'Werten Sie die Berichte aus, bis alle eigenen Absender 14 Tage lang bestehen. Bitten Sie Empfänger dann, den Rest abzulehnen.',
  }),
};
