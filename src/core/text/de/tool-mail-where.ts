import type { ToolMailWhereWords } from '../tool-mail-where-words.ts';

export const words: ToolMailWhereWords = {
  columns: { program: 'Programm', way: 'Wo es die Kopfzeilen zeigt' },
  ways: {
    gmail: 'Nachricht öffnen › ⋮ › Original anzeigen › Original herunterladen',
    outlookWeb: 'Nachricht öffnen › ⋯ › Anzeigen › Nachrichtenquelle anzeigen',
    outlook: 'Nachricht im eigenen Fenster öffnen › Datei › Eigenschaften › Internetkopfzeilen',
    thunderbird: 'Nachricht öffnen › Mehr › Quelltext anzeigen, oder Datei › Speichern als',
    apple: 'Darstellung › E-Mail › Reine Datei, oder Ablage › Sichern unter › Reine E-Mail-Datei',
    gmx: 'Im Browser: Nachricht öffnen › Mehr › Mehr Informationen',
    ionos: 'Im Browser: Nachricht öffnen › ☰ oder ⋯ › Quelltext anzeigen',
    roundcube: 'Nachricht öffnen › Mehr › Quelltext anzeigen',
    yahoo: 'Im Browser: Nachricht öffnen › ⋯ › Originalnachricht anzeigen',
    proton: 'Im Browser: Nachricht öffnen › ⋯ › Exportieren oder Kopfzeilen anzeigen',
  },
  gives: {
    whole: 'die ganze Nachricht: alles kopieren',
    headers: 'nur die Kopfzeilen: Der signierte Text wird nicht gezeigt',
    file: 'die ganze Nachricht, auch als Datei, die sich hier öffnen lässt',
  },
  dated: (day) => `Stand ${day}. Menüs ändern sich, die Namen können bei Ihnen anders lauten.`,
};
