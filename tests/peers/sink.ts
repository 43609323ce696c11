import net from 'node:net';

/** A server that takes every message and keeps it: what a program sends on is read there. */
export async function openSink(port: number) {
  const messages: string[] = [];
  const waiting: ((message: string) => void)[] = [];
  const server = net.createServer((socket) => {
    let text = '';
    let isData = false;
    socket.setEncoding('latin1').on('error', () => socket.destroy());
    socket.write('220 sink.peers.test ESMTP\r\n');
    socket.on('data', (piece: string) => {
      text += piece;
      for (;;) {
        const end = isData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
        if (end < 0) return;
        const line = text.slice(0, isData ? end + 2 : end);
        text = text.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          // RFC 5321 §4.5.2: a dot at the beginning of a line was doubled.
          const message = line.replace(/^\.(?=\.)/gm, '');
          const next = waiting.shift();
          if (next) next(message);
          else messages.push(message);
          socket.write('250 2.0.0 kept\r\n');
        } else if (/^DATA$/i.test(line)) {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT$/i.test(line)) socket.end('221 2.0.0 bye\r\n');
        else
          socket.write(/^EHLO/i.test(line) ? '250-sink.peers.test\r\n250 8BITMIME\r\n' : '250 2.0.0 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    /** The next message that arrives. */
    next: () =>
      new Promise<string>((resolve) => {
        const kept = messages.shift();
        if (kept === undefined) waiting.push(resolve);
        else resolve(kept);
      }),
    close: () => server.close(),
  };
}
