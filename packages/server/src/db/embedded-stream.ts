import { Duplex } from 'node:stream';
import type { Embedded } from './embedded.ts';

/** AuthenticationOk and ReadyForQuery (idle), https://www.postgresql.org/docs/18/protocol-message-formats.html */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const terminate = 0x58;

/**
 * What `pg` takes for its socket: carries the protocol to the embedded database, so that everything above speaks to one kind of database.
 * The start-up message is answered here, since the embedded database has neither users nor passwords.
 */
export class EmbeddedStream extends Duplex {
  readonly #embedded: Embedded;
  #greeted = false;

  constructor(embedded: Embedded) {
    super();
    this.#embedded = embedded;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  override _read(): void {}

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#carry(bytes).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: (error?: Error | null) => void): void {
    this.#carry(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  async #carry(bytes: Buffer): Promise<void> {
    if (!this.#greeted) {
      this.#greeted = true;
      this.push(welcome);
    } else if (bytes[0] === terminate) {
      this.push(null);
    } else {
      this.push(Buffer.from(await this.#embedded.exchange(bytes)));
    }
  }
}
