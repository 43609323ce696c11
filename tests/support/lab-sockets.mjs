import dgram from 'node:dgram';
import packet from 'dns-packet-original';

/** @returns {Promise<dgram.Socket>} */
function listen(/** @type {string} */ address, /** @type {number} */ port) {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4').once('error', reject);
    socket.bind(port, address, () => resolve(socket.unref()));
  });
}

/**
 * Two authorities that misbehave: 127.0.53.8 never answers; 127.0.53.7 answers late, by as many milliseconds as the
 * name's first label says (`300ms.slow.test`).
 * @param {number} port
 */
export async function listenBadly(port) {
  const never = await listen('127.0.53.8', port);
  const late = await listen('127.0.53.7', port);
  let open = true;
  late.on('message', (message, from) => {
    const query = packet.decode(message);
    const [question] = query.questions ?? [];
    if (!question) return;
    const answer = packet.encode({
      type: 'response',
      id: query.id ?? 0,
      flags: packet.AUTHORITATIVE_ANSWER,
      questions: [question],
      answers: question.type === 'TXT' ? [{ type: 'TXT', name: question.name, ttl: 0, data: ['late'] }] : [],
    });
    const delay = Number(/(\d+)ms\./.exec(question.name)?.[1] ?? 0);
    setTimeout(() => open && late.send(answer, from.port, from.address), delay).unref();
  });
  return () => {
    open = false;
    never.close();
    late.close();
  };
}
