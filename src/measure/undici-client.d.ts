// undici's index also builds fetch, WebSocket, caches and mocks: 60 ms of every start and 13 MB that nothing here uses.
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici';
  export default Client;
}
