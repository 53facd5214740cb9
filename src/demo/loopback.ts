/**
 * Loaded into the Playground's process before anything else (`NODE_OPTIONS=--import`). By itself the Playground
 * listens on every interface and asks nobody who they are: here each server is put on 127.0.0.1, whatever host it
 * names. It also ends with the process that started it, should that one die without a word.
 */
import { Server } from 'node:net';

const HERE = '127.0.0.1';
const CHECK_STARTER_MS = 2_000;

const listen = Server.prototype.listen;

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  return Reflect.apply(listen, this, onLoopback(args));
};

/** The arguments of `listen` with the host replaced; a socket path or a handle is nobody else's to reach and stays. */
function onLoopback([first, ...rest]: readonly unknown[]): readonly unknown[] {
  if (typeof first === 'object' && first !== null) {
    return 'port' in first ? [{ ...first, host: HERE }, ...rest] : [first, ...rest];
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return [first, ...rest];
  const port = typeof first === 'function' || first === undefined || first === null ? 0 : Number(first);
  const callback = [first, ...rest].find((one) => typeof one === 'function');
  const backlog = rest.find((one) => typeof one === 'number');
  return [{ port, host: HERE, ...(backlog === undefined ? {} : { backlog }) }, callback];
}

const starter = Number(process.env['LYDHOR_PLAYGROUND_STARTER']);
if (Number.isSafeInteger(starter) && starter > 0) {
  setInterval(() => {
    try {
      process.kill(starter, 0);
    } catch {
      process.exit(0);
    }
  }, CHECK_STARTER_MS).unref();
}
