/** For `node --import`: writes when the process makes its first client socket. A channel of Node, no patching. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const onSocket = () => {
  process.stderr.write(`first-socket ${process.hrtime.bigint()}\n`);
  unsubscribe('net.client.socket', onSocket);
};
subscribe('net.client.socket', onSocket);
