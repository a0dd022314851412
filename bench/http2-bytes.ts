import { connect } from 'node:http2';
import { type AddressInfo, createServer, connect as connectSocket } from 'node:net';

/**
 * The bytes of a response over HTTP/2 as sent over the network: its headers, compressed by HPACK,
 * and its body.
 */
export interface AnswerBytes {
  readonly headers: number;
  readonly body: number;
}

const frameHead = 9;
const kindOf = { 0: 'body', 1: 'headers', 9: 'headers' } as const;

/**
 * Requests a page as the first one of a new connection, through a relay that records the response.
 * `url`: HTTP/2 without TLS.
 */
export async function answerBytes(
  url: string,
  headers: Record<string, string>,
): Promise<AnswerBytes> {
  const { hostname, port, pathname } = new URL(url);
  const heard: Buffer[] = [];
  const relay = createServer((client) => {
    const server = connectSocket(Number(port), hostname);
    server
      .on('data', (part) => heard.push(part))
      .pipe(client)
      .pipe(server);
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const session = connect(`http://127.0.0.1:${(relay.address() as AddressInfo).port}`);
  try {
    await new Promise((done, failed) => {
      session.once('error', failed);
      session
        .request({ ':path': pathname, ...headers })
        .once('error', failed)
        .once('end', done)
        .resume();
    });
  } finally {
    session.close();
    relay.close();
  }
  return sumFrames(Buffer.concat(heard));
}

function sumFrames(bytes: Buffer): AnswerBytes {
  const sum = { headers: 0, body: 0 };
  for (let at = 0; at + frameHead <= bytes.length;) {
    const size = frameHead + bytes.readUIntBE(at, 3);
    const kind = kindOf[bytes[at + 3] as keyof typeof kindOf];
    if (kind) sum[kind] += size;
    at += size;
  }
  return sum;
}
