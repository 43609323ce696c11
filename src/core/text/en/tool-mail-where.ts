import type { ToolMailWhereWords } from '../tool-mail-where-words.ts';

export const words: ToolMailWhereWords = {
  columns: { program: 'Program', way: 'Where it shows the headers' },
  ways: {
    gmail: 'Open the message › ⋮ › Show original › Download original',
    outlookWeb: 'Open the message › ⋯ › View › View message source',
    outlook: 'Open the message in a window of its own › File › Properties › Internet headers',
    thunderbird: 'Open the message › More › View source, or File › Save as',
    apple: 'View › Message › Raw source, or File › Save as › Raw message source',
    gmx: 'In a browser: open the message › More › More information',
    ionos: 'In a browser: open the message › ☰ or ⋯ › View source',
    roundcube: 'Open the message › More › Show source',
    yahoo: 'In a browser: open the message › ⋯ › View raw message',
    proton: 'In a browser: open the message › ⋯ › Export, or View headers',
  },
  gives: {
    whole: 'the whole message: copy all of it',
    headers: 'the headers only: the text that was signed is not shown',
    file: 'the whole message, also as a file to open here',
  },
  dated: (day) => `As of ${day}. Menus change; the names may differ on your screen.`,
};
